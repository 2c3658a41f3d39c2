"use client";

import Link from "next/link";
import { useMemo } from "react";
import { compareRound, historyOf } from "#lib/matrix/round/opened-round.ts";
import { listRounds, phaseOf } from "#lib/matrix/round/rounds.ts";
import { historyInWords, roundTitle } from "#lib/wording/round-words.ts";
import { useMatrixSession } from "../matrix-session.tsx";

/** Rounds that are over, newest first: what they found, and what is left of it today; `without` stands above them. */
export function PastRounds({ without }: { readonly without: string | undefined }) {
  const { view } = useMatrixSession();
  const past = useMemo(
    () =>
      listRounds(view)
        .filter((round) => phaseOf(round) !== "answering" && round.id !== without)
        .toReversed()
        .map((round) => ({
          round,
          words: round.withdrawn
            ? `Called off by ${round.withdrawn.by.name}; the answers stayed where they were.`
            : historyInWords(round, historyOf(compareRound(view, round))),
        })),
    [view, without],
  );
  if (past.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="past-rounds">
      <h2 id="past-rounds">Earlier rounds</h2>
      <ul role="list" className="lines">
        {past.map(({ round, words }) => (
          <li key={round.id}>
            <span>
              <b>{roundTitle(round)}</b>
              <span className="small soft">{words}</span>
            </span>
            {round.opened !== null && (
              <Link className="button" href={`/m/${view.id}/compare?round=${round.id}`} prefetch={false}>
                Compare round {round.number}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
