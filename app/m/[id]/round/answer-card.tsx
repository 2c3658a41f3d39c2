"use client";

import { useEffect, useRef, useState } from "react";
import type { Saying } from "#lib/matrix/schema/round.ts";
import { KIND_WORDS } from "#lib/wording/row-words.ts";
import { Button } from "../../../components/button.tsx";
import { AnswerButtons, sayingOfKey } from "./answer-buttons.tsx";
import { AnswerDetails } from "./answer-details.tsx";
import styles from "./round.module.css";
import { type RoundDesk, withSaying } from "./use-answers.ts";

const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog]";

/** The first row without an answer, from a place on and then from the start; the place itself when all have one. */
function nextOpen({ asked, answers }: RoundDesk, from: number): number {
  const isOpen = (at: number) => {
    const row = asked[at]?.row.id;
    return row !== undefined && !answers[row];
  };
  const order = asked.map((_row, at) => (from + at) % asked.length);
  return order.find(isOpen) ?? Math.min(from, asked.length - 1);
}

interface AnswerCardProps {
  readonly desk: RoundDesk;
  /** The round has just begun on this page: what had the keyboard before is gone. */
  readonly isNew: boolean;
}

/** One row at a time, large: answer by key or tap, and the next one comes. */
export function AnswerCard({ desk, isNew }: AnswerCardProps) {
  const { asked, answers } = desk;
  const [at, setAt] = useState(() => nextOpen(desk, 0));
  const [writing, setWriting] = useState<string | null>(null);
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew && document.activeElement === document.body) name.current?.focus();
  }, [isNew]);
  const shown = asked[Math.min(at, asked.length - 1)];
  const go = (to: number) => {
    setAt(Math.max(0, Math.min(asked.length - 1, to)));
    setWriting(null);
    name.current?.focus();
  };
  const say = (says: Saying) => {
    if (!shown) return;
    desk.answer(shown.row.id, withSaying(answers[shown.row.id], says));
    // Of a split one says who does what first.
    if (says !== "split" && at < asked.length - 1) go(at + 1);
  };
  // The next digit would overwrite a split: the keyboard goes to who does what instead.
  const sayByKey = (says: Saying) => {
    say(says);
    setWriting(says === "split" ? (shown?.row.id ?? null) : null);
  };
  const latest = useRef({ sayByKey, go, at });
  latest.current = { sayByKey, go, at };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(TYPING))) return;
      const saying = sayingOfKey(event);
      if (saying) latest.current.sayByKey(saying);
      else if (event.key === "ArrowRight" && !event.altKey) latest.current.go(latest.current.at + 1);
      else if (event.key === "ArrowLeft" && !event.altKey) latest.current.go(latest.current.at - 1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  if (!shown) return <p>None of the rows of this round is there any more.</p>;
  const { row, area } = shown;
  const answer = answers[row.id] ?? null;
  return (
    <article className={styles.card} aria-labelledby="asked-row">
      <p className="small soft">
        {at + 1} of {asked.length} · {area.name} · {KIND_WORDS[row.kind]}
      </p>
      <h3 id="asked-row" ref={name} className={styles.asked} tabIndex={-1}>
        {row.name}
      </h3>
      {row.appliesTo && <p className="soft">Applies to: {row.appliesTo}</p>}
      <AnswerButtons name={row.name} says={answer?.says ?? null} isLarge onSay={say} />
      {answer && (
        <AnswerDetails
          key={row.id}
          answer={answer}
          onChange={(given) => desk.answer(row.id, given)}
          startsWriting={answer.says === "split" && writing === row.id}
          onDone={() => go(at + 1)}
        />
      )}
      <div className="row">
        <Button icon="arrow-left" disabled={at === 0} onClick={() => go(at - 1)}>
          Back
        </Button>
        <Button icon="arrow-right" disabled={at >= asked.length - 1} onClick={() => go(at + 1)}>
          Next
        </Button>
        <Button variant="plain" onClick={() => go(nextOpen(desk, at + 1))}>
          Next without an answer
        </Button>
        {answer && (
          <Button variant="plain" onClick={() => desk.answer(row.id, null)}>
            Take the answer back
          </Button>
        )}
      </div>
    </article>
  );
}
