import { sameAssignment } from "./duties.ts";
import { BLANK, type Matrix } from "./matrix.ts";
import type { Assignment } from "./schema/role.ts";
import type { Write } from "./tables.ts";

function differs(table: string, before: unknown, after: unknown): boolean {
  if (table !== "cells") return before !== after;
  // The table of cells holds nothing but assignments.
  return !sameAssignment((before ?? BLANK) as Assignment, (after ?? BLANK) as Assignment);
}

function writeBetween(
  table: string,
  id: string,
  before: object | undefined,
  after: object,
): readonly Write[] {
  if (before === undefined) return [{ table, id, action: "add", row: after } as Write];
  const old: Readonly<Record<string, unknown>> = { ...before };
  const changed = Object.entries(after).filter(([field, value]) => differs(table, old[field], value));
  if (changed.length === 0) return [];
  const was = Object.fromEntries(changed.map(([field]) => [field, old[field]]));
  // Both are rows of the same table.
  return [{ table, id, action: "edit", before: was, after: Object.fromEntries(changed) } as Write];
}

/** The writes that lead from one state of a matrix to a later one; rows that are the same objects are not looked into. */
export function writesBetween(before: Matrix, after: Matrix): readonly Write[] {
  const tables: Readonly<Record<string, Readonly<Record<string, object>>>> = { ...before.tables };
  return Object.entries(after.tables).flatMap(
    ([table, rows]: readonly [string, Readonly<Record<string, object>>]) =>
      rows === tables[table]
        ? []
        : Object.entries(rows).flatMap(([id, row]) =>
            row === tables[table]?.[id] ? [] : writeBetween(table, id, tables[table]?.[id], row),
          ),
  );
}
