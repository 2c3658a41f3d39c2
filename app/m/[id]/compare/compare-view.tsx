"use client";

import Link from "next/link";
import { useEffect, useMemo, useRef, useState } from "react";
import { findFinal } from "#lib/matrix/editions.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import type { Match } from "#lib/matrix/round/compare-answers.ts";
import { type ComparedRow, compareRound, countMatches, isSettled } from "#lib/matrix/round/opened-round.ts";
import { type KnownRound, listRounds, phaseOf } from "#lib/matrix/round/rounds.ts";
import { RECORD_LINE } from "#lib/wording/comment-words.ts";
import { instantInWords } from "#lib/wording/day-in-words.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { MATCH_WORDS, roundTitle } from "#lib/wording/round-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./compare.module.css";
import { ComparedCard } from "./compared-card.tsx";
import { FourNumbers } from "./four-numbers.tsx";

/** Both answers side by side: four numbers first, then the rows, danger first. */
export function CompareView({ wanted }: { readonly wanted: string | null }) {
  const { view } = useMatrixSession();
  const opened = useMemo(() => listRounds(view).filter((round) => phaseOf(round) === "opened"), [view]);
  const round = opened.find(({ id }) => id === wanted) ?? opened.at(-1);
  return (
    <main id="main" className="page" tabIndex={-1}>
      {round ? (
        <OpenedRound key={round.id} round={round} />
      ) : (
        <>
          <h1>Compare</h1>
          <EmptyState
            title="No round is opened yet"
            actions={
              <Link className="button" data-variant="primary" href={`/m/${view.id}/round`} prefetch={false}>
                Go to the round
              </Link>
            }
          >
            <p>A round opens as soon as both sides have submitted their answers.</p>
          </EmptyState>
        </>
      )}
    </main>
  );
}

function OpenedRound({ round }: { readonly round: KnownRound }) {
  const { view, me, dispatch } = useMatrixSession();
  const [shown, setShown] = useState<Match | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone once nothing is left to accept.
  useEffect(() => {
    if (said !== null) status.current?.focus();
  }, [said]);
  const rows = useMemo(() => compareRound(view, round), [view, round]);
  const isFinal = findFinal(view) !== undefined;
  const canEdit = includesRight(me.right, "edit") && !isFinal;
  const agreed = rows.filter((row) => row.match === "agreed" && !isSettled(row));
  const left = rows.filter((row) => !isSettled(row)).length;
  const api = `/api/v1/matrices/${view.id}/rounds/${round.id}`;
  const acceptAgreed = () => {
    const refused = dispatch(
      agreed.map(({ activity }) => ({
        kind: "round.take",
        id: round.id,
        activity,
        choice: "agreed",
        halves: null,
      })),
    );
    setSaid(
      refused?.message ?? `${countOf(agreed.length, "agreed row is", "agreed rows are")} in the matrix now.`,
    );
  };
  return (
    <div className={styles.compare}>
      <header className="stack" data-gap="s">
        <p className="label-caps">{RECORD_LINE}</p>
        <h1>{roundTitle(round)}</h1>
        <p className="lead">
          Opened on {instantInWords(round.opened ?? "")}.{" "}
          {left === 0
            ? "Every row is settled."
            : `${countOf(left, "row", "rows")} of ${rows.length} ${left === 1 ? "is" : "are"} still to be settled.`}
        </p>
      </header>
      <FourNumbers counts={countMatches(rows)} shown={shown} onShow={setShown} />
      <div className="row">
        <a className="button" href={`${api}/agenda.pdf`} download>
          <Icon name="print" />
          Agenda for 20 minutes
        </a>
        <a className="button" href={`${api}/result.pdf`} download>
          <Icon name="download" />
          Result on one page
        </a>
        {canEdit && agreed.length > 0 && (
          <Button variant="primary" icon="check-twice" onClick={acceptAgreed}>
            Accept all {countOf(agreed.length, "agreed row", "agreed rows")}
          </Button>
        )}
      </div>
      <p role="status" ref={status} tabIndex={-1} className={styles.said}>
        {said}
      </p>
      {isFinal && (
        <Banner tone="warning">
          The matrix is final and waits for signatures. Take it back to a draft on the page “Sign” to settle
          rows.
        </Banner>
      )}
      <Rows
        rows={rows.filter(({ match }) => shown === null || match === shown)}
        canEdit={canEdit}
        round={round}
      />
      <div className="row">
        <Link className="button" href={`/m/${view.id}/round`} prefetch={false}>
          Earlier rounds, and a new one
        </Link>
      </div>
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly ComparedRow[];
  readonly round: KnownRound;
  readonly canEdit: boolean;
}

function Rows({ rows, round, canEdit }: RowsProps) {
  const groups = [...new Set(rows.map(({ match }) => match))];
  if (rows.length === 0) return <EmptyState title="No row of this kind" />;
  return groups.map((match) => {
    const own = rows.filter((row) => row.match === match);
    const { title, meaning } = MATCH_WORDS[match];
    return (
      <section key={match} className="stack" aria-labelledby={`match-${match}`}>
        <h2 id={`match-${match}`} className={styles.group}>
          {title} ({own.length}) <span className="small soft">{meaning}</span>
        </h2>
        <ul role="list" className={styles.rows}>
          {own.map((row) => (
            <ComparedCard key={row.activity} row={row} round={round} canEdit={canEdit} />
          ))}
        </ul>
      </section>
    );
  });
}
