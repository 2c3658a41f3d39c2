"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Saying } from "#lib/matrix/schema/round.ts";
import { Button } from "../../../components/button.tsx";
import { AnswerButtons, sayingOfKey } from "./answer-buttons.tsx";
import { AnswerDetails } from "./answer-details.tsx";
import styles from "./round.module.css";
import { type AskedRow, type RoundDesk, withSaying } from "./use-answers.ts";

const STEPS: Readonly<Record<string, readonly [rows: number, answers: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function byArea(asked: readonly AskedRow[]): readonly (readonly AskedRow[])[] {
  const areas = new Map<string, AskedRow[]>();
  for (const one of asked) areas.set(one.area.id, [...(areas.get(one.area.id) ?? []), one]);
  return [...areas.values()];
}

/** All rows in a grid of five answers: arrows move, 1 to 5 answer and go down. */
export function AnswerList({ desk }: { readonly desk: RoundDesk }) {
  const { asked, answers } = desk;
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ActivityId | null>(null);
  const say = (row: ActivityId, says: Saying) => {
    desk.answer(row, withSaying(answers[row], says));
    if (says === "split") setOpen(row);
  };
  /** Buttons stand in the order of the rows, five a row. */
  const focusAt = (from: HTMLElement, rows: number, step: number, answer?: number) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>(`.${styles.answer}`) ?? [])];
    const at = all.indexOf(from);
    if (at < 0) return;
    const row = Math.max(0, Math.min(all.length / 5 - 1, Math.floor(at / 5) + rows));
    const column = Math.max(0, Math.min(4, (answer ?? at % 5) + step));
    all[row * 5 + column]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: ActivityId) => {
    if (!(event.target instanceof HTMLButtonElement) || !event.target.matches(`.${styles.answer}`)) return;
    const saying = sayingOfKey(event);
    const step = STEPS[event.key];
    if (saying) {
      say(row, saying);
      focusAt(event.target, 1, 0, Number(event.key) - 1);
    } else if (step) focusAt(event.target, ...step);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={list} className={styles.list}>
      {byArea(asked).map((rows) => (
        <section key={rows[0]?.area.id} aria-label={rows[0]?.area.name}>
          <h3>{rows[0]?.area.name}</h3>
          <ul role="list">
            {rows.map(({ row }) => {
              const answer = answers[row.id] ?? null;
              return (
                <li key={row.id} onKeyDown={(event) => onKeyDown(event, row.id)}>
                  <span className={styles.name}>{row.name}</span>
                  <AnswerButtons
                    name={row.name}
                    says={answer?.says ?? null}
                    onSay={(says) => say(row.id, says)}
                  />
                  <Button
                    variant="plain"
                    disabled={!answer}
                    aria-expanded={answer !== null && open === row.id}
                    aria-label={`Note on ${row.name}`}
                    onClick={() => setOpen(open === row.id ? null : row.id)}
                  >
                    {answer?.note || answer?.ourPart || answer?.theirPart ? "Note ✓" : "Note"}
                  </Button>
                  {answer && open === row.id && (
                    <AnswerDetails answer={answer} onChange={(given) => desk.answer(row.id, given)} />
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
