import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Change } from "#lib/matrix/tables.ts";

const ROW_TABLES: ReadonlySet<string> = new Set(["activity", "cells", "confirmation"]);

/** Whether a change wrote something of a row: its fields, its letters, its confirmations, what was said about it. `matrix` knows where threads stand. */
export function touchesRow(change: Change, row: string, matrix: Matrix): boolean {
  const { thread, comment } = matrix.tables;
  const isOnRow = (id: string | undefined) => id !== undefined && thread[id]?.anchor?.activity === row;
  return change.writes.some((write) => {
    if (write.table === "thread") return isOnRow(write.id);
    if (write.table === "comment") return isOnRow(comment[write.id]?.thread);
    if (write.table === "outcome" && write.action === "edit") return row in write.after;
    return ROW_TABLES.has(write.table) && write.id === row;
  });
}
