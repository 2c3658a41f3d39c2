import { cellAt, columnsOf, findColumn } from "./fold.ts";
import type { Matrix } from "./matrix.ts";
import { findRow } from "./row.ts";
import { ActivityId, ConflictId, RoleId } from "./schema/ids.ts";
import type { Conflict } from "./schema/record.ts";

/** Where two values stand beside each other: one cell, or fields of one row of a table. */
export type ConflictPlace =
  | { readonly kind: "cell"; readonly activity: ActivityId; readonly role: RoleId }
  | {
      readonly kind: "fields";
      readonly table: string;
      readonly id: string;
      readonly fields: readonly string[];
    };

export interface OpenConflict {
  readonly id: ConflictId;
  readonly conflict: Conflict;
  readonly place: ConflictPlace;
  /** What stands there now, in the shape of the two values; others may have written since. */
  readonly now: unknown;
  /** Its row or column is not shown any more: only what stands can be kept. */
  readonly isGone: boolean;
}

/** Reads where a conflict stands from the keys of its fields. */
export function placeOfConflict({ field }: Pick<Conflict, "field">): ConflictPlace {
  const keys = field.split(" ").map((key) => key.split("/"));
  const [table = "", id = "", first = ""] = keys[0] ?? [];
  if (table === "cells") return { kind: "cell", activity: ActivityId.parse(id), role: RoleId.parse(first) };
  return { kind: "fields", table, id, fields: keys.map(([, , name = ""]) => name) };
}

function fieldsNow(matrix: Matrix, table: string, id: string): Readonly<Record<string, unknown>> {
  const tables: Readonly<Record<string, Readonly<Record<string, object>>>> = { ...matrix.tables };
  return { ...tables[table]?.[id] };
}

/** The value that stands now where a conflict is: a cell, or the fields by name. */
export function valueNow(matrix: Matrix, place: ConflictPlace): unknown {
  if (place.kind === "cell") return cellAt(matrix, columnsOf(matrix), place.activity, place.role);
  const row = fieldsNow(matrix, place.table, place.id);
  return Object.fromEntries(place.fields.map((field) => [field, row[field]]));
}

function isGone(matrix: Matrix, place: ConflictPlace): boolean {
  if (place.kind === "cell") {
    const isShown = findColumn(columnsOf(matrix), place.role)?.id === place.role;
    return !isShown || findRow(matrix, place.activity) === undefined;
  }
  if (place.table === "activity") return findRow(matrix, ActivityId.parse(place.id)) === undefined;
  return fieldsNow(matrix, place.table, place.id)["removed"] === true && !place.fields.includes("removed");
}

/** Conflicts that nobody has settled, oldest first. */
export function listOpenConflicts(matrix: Matrix): readonly OpenConflict[] {
  return Object.entries(matrix.tables.conflict)
    .filter(([, conflict]) => conflict.settled === null)
    .sort(([, a], [, b]) => (a.losing.at < b.losing.at ? -1 : 1))
    .map(([id, conflict]) => {
      const place = placeOfConflict(conflict);
      return {
        id: ConflictId.parse(id),
        conflict,
        place,
        now: valueNow(matrix, place),
        isGone: isGone(matrix, place),
      };
    });
}

/** How many conflicts nobody has settled. */
export function countOpenConflicts(matrix: Matrix): number {
  return Object.values(matrix.tables.conflict).filter((conflict) => conflict.settled === null).length;
}
