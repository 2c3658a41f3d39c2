import type { Change } from "#lib/matrix/tables.ts";

const ROW_TABLES: ReadonlySet<string> = new Set(["activity", "cells", "confirmation"]);

/** Whether a change wrote something of a row: its fields, its letters, its confirmations. */
export function touchesRow(change: Change, row: string): boolean {
  return change.writes.some((write) => ROW_TABLES.has(write.table) && write.id === row);
}
