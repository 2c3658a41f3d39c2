"use client";

import { useCallback, useState } from "react";
import type { OpenConflict } from "#lib/matrix/conflicts.ts";
import { Banner } from "../../../components/banner.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import type { ConflictDesk } from "./conflict-desk.ts";
import { ConflictList } from "./conflict-list.tsx";
import styles from "./conflicts.module.css";

interface PageConflictsProps {
  readonly conflicts: readonly OpenConflict[];
  readonly canEdit: boolean;
}

/** The conflicts of a page that has no grid, above its fields. */
export function PageConflicts({ conflicts, canEdit }: PageConflictsProps) {
  const session = useMatrixSession();
  const [said, setSaid] = useState<{ readonly text: string; readonly isRefused: boolean } | null>(null);
  const { dispatch } = session;
  const send = useCallback<ConflictDesk["send"]>(
    (bodies, done) => {
      const refused = dispatch(bodies);
      setSaid({ text: refused?.message ?? done, isRefused: refused !== undefined });
      return refused === undefined;
    },
    [dispatch],
  );
  if (conflicts.length === 0 && said === null) return null;
  return (
    <div className={styles["page"]}>
      {said && (
        <Banner tone={said.isRefused ? "error" : "good"} live={said.isRefused ? "alert" : "status"}>
          {said.text}
        </Banner>
      )}
      {conflicts.length > 0 && <h2>{conflicts.length === 1 ? "Two values" : "Two values each"}</h2>}
      <ConflictList conflicts={conflicts} desk={{ session, canEdit, send }} label="Open conflicts" />
    </div>
  );
}
