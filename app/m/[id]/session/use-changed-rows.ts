"use client";

import { useEffect, useRef, useState } from "react";
import type { Change } from "#lib/matrix/tables.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import { loadChanges } from "./load-changes.ts";
import { keepSeenRevision, readSeenRevision } from "./seen-revision.ts";

const ROW_TABLES: ReadonlySet<string> = new Set(["activity", "cells"]);
const PAUSE_MS = 1500;

function rowsOf(changes: readonly Change[], me: string): readonly string[] {
  return changes
    .filter((change) => change.by.participant !== me)
    .flatMap((change) =>
      change.writes.filter((write) => ROW_TABLES.has(write.table)).map((write) => write.id),
    );
}

/** Rows that others have changed since this browser last looked at the matrix. */
export function useChangedRows(session: MatrixSession): ReadonlySet<string> {
  const { id, revision } = session.view;
  const me = session.me.participant;
  const [rows, setRows] = useState<ReadonlySet<string>>(() => new Set());
  const known = useRef<number | undefined>(undefined);
  const latest = useRef(revision);
  latest.current = revision;

  useEffect(() => {
    const from = known.current ?? readSeenRevision(id) ?? revision;
    known.current = from;
    if (from >= revision) return;
    const timer = setTimeout(() => {
      void loadChanges(id, from).then((loaded) => {
        if (!loaded.ok) return;
        known.current = loaded.changes.at(-1)?.revision ?? from;
        const fresh = rowsOf(loaded.changes, me);
        if (fresh.length > 0) setRows((old) => new Set([...old, ...fresh]));
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [id, revision, me]);

  useEffect(() => {
    const keep = () => keepSeenRevision(id, latest.current);
    addEventListener("pagehide", keep);
    return () => {
      keep();
      removeEventListener("pagehide", keep);
    };
  }, [id]);
  return rows;
}
