"use client";

import { useMemo, useRef } from "react";
import type { Finding } from "#lib/checker/finding.ts";
import { foldBodies } from "../actions/columns.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import { columnsInConflict } from "./columns-in-conflict.ts";

/** Findings by row; a row whose findings say the same keeps the same list, so that it need not render again. */
function useFindingsByRow(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const last = useRef<ReadonlyMap<string, readonly Finding[]>>(new Map());
  return useMemo(() => {
    const fresh = new Map<string, Finding[]>();
    for (const finding of findings) {
      if (finding.activity === null) continue;
      const list = fresh.get(finding.activity) ?? [];
      list.push(finding);
      fresh.set(finding.activity, list);
    }
    const kept = new Map<string, readonly Finding[]>();
    for (const [row, list] of fresh) {
      const old = last.current.get(row);
      const isSame =
        old?.length === list.length &&
        old.every((one, at) => one.key === list[at]?.key && one.message === list[at]?.message);
      kept.set(row, isSame ? old : list);
    }
    last.current = kept;
    return kept;
  }, [findings]);
}

/** What stands beside rows and columns besides their content: findings, people, conflicts, usual answers, folds. */
export function useRowMarks(session: MatrixSession) {
  const { view, people, me, content } = session;
  const findingsByRow = useFindingsByRow(session.findings);
  const peopleByRow = useMemo(() => {
    const names = new Map<string, string>();
    for (const person of people) {
      if (person.row === null || person.participant === me.participant) continue;
      names.set(
        person.row,
        names.has(person.row) ? `${names.get(person.row) ?? ""}, ${person.name}` : person.name,
      );
    }
    return names;
  }, [people, me.participant]);
  const conflicts = view.tables.conflict;
  const conflictsByRow = useMemo(() => columnsInConflict(conflicts), [conflicts]);
  const { usualAnswer } = session;
  const usualRows = useMemo(() => {
    const rows = content.areas.flatMap((area) => area.activities).filter((row) => row.undecided);
    return new Set(rows.filter((row) => usualAnswer(row) !== null).map((row) => String(row.id)));
  }, [content.areas, usualAnswer]);
  const roles = content.roles;
  const roleTable = view.tables.role;
  const foldable = useMemo(
    () =>
      new Set(
        roles.filter((role) => foldBodies(roleTable, role.id).length > 0).map((role) => String(role.id)),
      ),
    [roles, roleTable],
  );
  return { findingsByRow, peopleByRow, conflictsByRow, usualRows, foldable };
}
