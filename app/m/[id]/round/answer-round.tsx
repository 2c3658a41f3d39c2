"use client";

import { useState } from "react";
import { type KnownRound, otherSide } from "#lib/matrix/round/rounds.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { roundTitle, standInWords } from "#lib/wording/round-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { AnswerCard } from "./answer-card.tsx";
import { AnswerList } from "./answer-list.tsx";
import styles from "./round.module.css";
import { useAnswers } from "./use-answers.ts";

interface AnswerRoundProps {
  readonly round: KnownRound;
  readonly canEdit: boolean;
  /** It has just begun on this page. */
  readonly isNew: boolean;
}

/** A running round: how far one is, the rows as a list or one at a time, and the yes that submits them. */
export function AnswerRound({ round, canEdit, isNew }: AnswerRoundProps) {
  const session = useMatrixSession();
  const { me, content, dispatch } = session;
  const { header } = content;
  const desk = useAnswers(round, canEdit);
  const [way, setWay] = useState<"card" | "list">("card");
  const other = header[otherSide(me.side)];
  const total = desk.asked.length;
  const isTold = round[me.side].told !== null;
  return (
    <>
      <section className={styles.stand} aria-labelledby="running">
        <h2 id="running">{roundTitle(round)}</h2>
        <div className={styles.progress}>
          <progress value={desk.answered} max={Math.max(1, total)} aria-label="Answered by your side" />
          <span>
            {desk.answered} of {countOf(total, "row", "rows")} answered
          </span>
        </div>
        <p role="status">{standInWords(round, me.side, header)}</p>
      </section>
      {desk.isOpen && (
        <section className="stack" aria-label="Answers">
          {way === "card" ? <AnswerCard desk={desk} isNew={isNew} /> : <AnswerList desk={desk} />}
          <div className="row">
            <Button aria-pressed={way === "card"} onClick={() => setWay("card")}>
              One at a time
            </Button>
            <Button aria-pressed={way === "list"} onClick={() => setWay("list")}>
              All rows
            </Button>
            <p className={`small soft ${styles.hint}`}>
              Keys 1 to 5 answer; after a split, Enter goes from part to part and on. What the matrix says is
              left out on purpose: say what you believe.
            </p>
          </div>
        </section>
      )}
      {canEdit && (
        <section className={styles.sheet} aria-label="Submit">
          <label className="check">
            <input
              type="checkbox"
              checked={isTold}
              onChange={() => dispatch([{ kind: "round.tell", id: round.id, tells: !isTold }])}
            />
            Let {other} see how many rows we have answered
          </label>
          <SubmitPart round={round} left={total - desk.answered} />
        </section>
      )}
    </>
  );
}

/** Submits, takes back and calls off. */
function SubmitPart({ round, left }: { readonly round: KnownRound; readonly left: number }) {
  const { me, content, connection, pending, dispatch } = useMatrixSession();
  const [isCallingOff, setIsCallingOff] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const other = content.header[otherSide(me.side)];
  const isSubmitted = round[me.side].submitted !== null;
  const isSecond = round[otherSide(me.side)].submitted !== null;
  // What is not on the server's disk yet would come after the yes.
  const isSaved = connection === "live" && pending === 0;
  const send = (kind: "round.submit" | "round.reopen" | "round.withdraw") =>
    setRefused(dispatch([{ kind, id: round.id }])?.message ?? null);
  return (
    <>
      {!isSubmitted && left > 0 && (
        <p className="small soft">
          {countOf(left, "row", "rows")} without an answer {left === 1 ? "counts" : "count"} as unsure.
        </p>
      )}
      {!isSaved && (
        <p className="small soft">
          Answers wait on this computer; they can be submitted once they are saved.
        </p>
      )}
      {refused !== null && (
        <Banner tone="error" live="alert">
          {refused}
        </Banner>
      )}
      <div className="row">
        {isSubmitted ? (
          <Button onClick={() => send("round.reopen")}>Take our answers back and go on</Button>
        ) : (
          <Button
            variant="primary"
            // Not `disabled`: that would take the keyboard from whoever has just gone on answering.
            aria-disabled={!isSaved}
            onClick={() => isSaved && send("round.submit")}
          >
            {isSecond ? "Submit our answers and open the round" : "Submit our answers"}
          </Button>
        )}
        <Button variant="plain" aria-expanded={isCallingOff} onClick={() => setIsCallingOff(!isCallingOff)}>
          Call the round off
        </Button>
      </div>
      {isCallingOff && (
        <Banner
          tone="warning"
          actions={
            <Button variant="danger" onClick={() => send("round.withdraw")}>
              Call it off for both sides
            </Button>
          }
        >
          {other} is told. Nobody sees anybody’s answers then; a new round can be proposed at once.
        </Banner>
      )}
    </>
  );
}
