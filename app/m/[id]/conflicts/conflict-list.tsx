"use client";

import { useRef } from "react";
import type { OpenConflict } from "#lib/matrix/conflicts.ts";
import { ConflictCard } from "./conflict-card.tsx";
import type { ConflictDesk } from "./conflict-desk.ts";
import styles from "./conflicts.module.css";

interface ConflictListProps {
  readonly conflicts: readonly OpenConflict[];
  readonly desk: ConflictDesk;
  readonly label: string;
}

/** Conflicts, each with both values; when one is settled the focus stays here. */
export function ConflictList({ conflicts, desk, label }: ConflictListProps) {
  const ref = useRef<HTMLDivElement>(null);
  return (
    // The card with the button that was pressed goes away: without a place the focus would be lost.
    <section ref={ref} className={styles["list"]} tabIndex={-1} aria-label={label}>
      {conflicts.map((open) => (
        <ConflictCard key={open.id} open={open} desk={desk} onSettled={() => ref.current?.focus()} />
      ))}
    </section>
  );
}
