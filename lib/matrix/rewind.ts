import type { Matrix } from "./matrix.ts";
import type { Change, Write } from "./tables.ts";

function unwrite(rows: Record<string, object>, write: Write): void {
  if (write.action === "add") delete rows[write.id];
  else rows[write.id] = { ...rows[write.id], ...write.before };
}

/**
 * The matrix as it was before some changes; `changes` are all that came after the wanted revision, oldest first.
 * Throws when they are not the newest ones, without a hole.
 */
export function rewind(matrix: Matrix, changes: readonly Change[]): Matrix {
  const copies: { [table in Write["table"]]?: Record<string, object> } = {};
  let revision = matrix.revision;
  for (const change of [...changes].reverse()) {
    if (change.revision !== revision)
      throw new Error(`Expected change ${revision}, found ${change.revision}`);
    for (const write of [...change.writes].reverse()) {
      const rows = copies[write.table] ?? { ...matrix.tables[write.table] };
      copies[write.table] = rows;
      unwrite(rows, write);
    }
    revision -= 1;
  }
  // Rows go back to what they were; each table keeps its own kind of row.
  return { ...matrix, revision, tables: { ...matrix.tables, ...copies } as Matrix["tables"] };
}
