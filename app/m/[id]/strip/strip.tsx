"use client";

import { useMemo } from "react";
import { findFinal, findInForce, findSigned } from "#lib/matrix/editions.ts";
import { contentHash } from "#lib/matrix/fingerprint.ts";
import { turnSentence } from "#lib/wording/turn-sentence.ts";
import { PageHeader } from "../../../components/page-header.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { countBlocking } from "../session/open-findings.ts";
import { MatrixTabs } from "./matrix-tabs.tsx";
import { PeopleHere } from "./people-here.tsx";
import { SavedState } from "./saved-state.tsx";
import styles from "./strip.module.css";

/** The line above every page of a matrix: what it is, its state, whose turn it is, what is saved, who is here. */
export function Strip() {
  const session = useMatrixSession();
  const { view, today, content, confirmations, me } = session;
  const state = useMemo(() => {
    const final = findFinal(view);
    const inForce = findInForce(view, today);
    if (final) return `Final, edition ${final.number}`;
    return inForce ? `Draft after edition ${inForce.number}, in force` : "Draft";
  }, [view, today]);
  const { buyer, provider } = confirmations.waiting;
  const isConfirmed = [buyer, provider].every(({ rows, terms }) => rows.length === 0 && !terms);
  const unchanged = useMemo(() => {
    const signed = isConfirmed ? findSigned(view) : undefined;
    return signed && signed.contentHash === contentHash(content) ? signed : null;
  }, [isConfirmed, view, content]);
  const turn = turnSentence({
    header: content.header,
    side: me.side,
    waiting: confirmations.waiting,
    blocking: countBlocking(session.findings, content.gaps),
    conflicts: Object.values(view.tables.conflict).filter((conflict) => conflict.settled === null).length,
    final: findFinal(view) ?? null,
    unchanged,
  });
  return (
    <>
      <PageHeader title={content.header.title}>
        <PeopleHere people={session.people} me={me} rowName={(row) => view.tables.activity[row]?.name} />
      </PageHeader>
      <section className={styles["line"]} aria-label="State of the matrix">
        <MatrixTabs id={view.id} />
        <p className={styles["state"]}>
          <span className="tag">{state}</span>
          <span className={styles["turn"]}>{turn}</span>
          <SavedState
            connection={session.connection}
            isPolling={session.isPolling}
            pending={session.pending}
            revision={view.revision}
          />
        </p>
      </section>
    </>
  );
}
