"use client";

import { useEffect, useMemo, useRef } from "react";
import { includesRight } from "#lib/matrix/rights.ts";
import { findRunning, listRounds } from "#lib/matrix/round/rounds.ts";
import { RECORD_LINE } from "#lib/wording/comment-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { AnswerRound } from "./answer-round.tsx";
import { OpenedNow } from "./opened-now.tsx";
import { PastRounds } from "./past-rounds.tsx";
import { ProposeRound } from "./propose-round.tsx";
import styles from "./round.module.css";

/** The assumption round: the same rows for both sides, each answering unseen by the other. */
export function RoundView() {
  const session = useMatrixSession();
  const { view, me, setRow } = session;
  const running = useMemo(() => findRunning(view), [view]);
  const newest = useMemo(() => listRounds(view).at(-1), [view]);
  const opened = newest?.opened ? newest : undefined;
  const canEdit = includesRight(me.right, "edit");
  // What stood here when the page was opened is nothing new.
  const atFirst = useRef({ running: running?.id, opened: opened?.id });
  const hasRun = useRef(false);
  if (running) hasRun.current = true;
  // Nobody is to see in which row somebody answers.
  useEffect(() => setRow(null), [setRow]);
  return (
    <main id="main" className={`page ${styles.page}`} tabIndex={-1}>
      <div className={styles.round}>
        <header className="stack" data-gap="s">
          <p className="label-caps">{RECORD_LINE}</p>
          <h1>Assumption round</h1>
          {!running && (
            <p className="lead">
              Each side says who it believes does each row, without seeing the other. Then both answers are
              opened, side by side.
            </p>
          )}
        </header>
        {!canEdit && <Banner>Your link lets you {me.right}: you can follow the round and not answer.</Banner>}
        {running ? (
          <AnswerRound
            key={running.id}
            round={running}
            canEdit={canEdit}
            isNew={running.id !== atFirst.current.running}
          />
        ) : (
          <>
            {opened && <OpenedNow round={opened} isNew={opened.id !== atFirst.current.opened} />}
            {canEdit && <ProposeRound isNew={hasRun.current && !opened} />}
          </>
        )}
        <PastRounds without={opened?.id} />
      </div>
    </main>
  );
}
