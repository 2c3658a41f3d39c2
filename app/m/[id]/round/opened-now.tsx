"use client";

import Link from "next/link";
import { useEffect, useMemo, useRef } from "react";
import { compareRound, historyOf } from "#lib/matrix/round/opened-round.ts";
import type { KnownRound } from "#lib/matrix/round/rounds.ts";
import { historyInWords, roundTitle } from "#lib/wording/round-words.ts";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./round.module.css";

interface OpenedNowProps {
  readonly round: KnownRound;
  /** It has just opened on this page: what had the keyboard before is gone. */
  readonly isNew: boolean;
}

/** The newest round, opened: the way to its comparison stands before everything else. */
export function OpenedNow({ round, isNew }: OpenedNowProps) {
  const { view } = useMatrixSession();
  const link = useRef<HTMLAnchorElement>(null);
  const words = useMemo(() => historyInWords(round, historyOf(compareRound(view, round))), [view, round]);
  useEffect(() => {
    if (isNew && document.activeElement === document.body) link.current?.focus();
  }, [isNew]);
  return (
    <section className={styles.sheet} aria-labelledby="opened-now">
      <h2 id="opened-now">{roundTitle(round)}</h2>
      <p role="status">Both sides have submitted: the answers are open. {words}</p>
      <div className="row">
        <Link
          ref={link}
          className="button"
          data-variant="primary"
          data-size="large"
          href={`/m/${view.id}/compare?round=${round.id}`}
          prefetch={false}
        >
          Compare round {round.number}
        </Link>
      </div>
    </section>
  );
}
