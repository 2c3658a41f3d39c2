import type { Matrix } from "./matrix.ts";
import type { Change, Write } from "./tables.ts";

function unwrite(tables: Matrix["tables"], write: Write): Matrix["tables"] {
  const rows: Readonly<Record<string, object>> = tables[write.table];
  if (write.action === "add") {
    const { [write.id]: _gone, ...rest } = rows;
    return { ...tables, [write.table]: rest };
  }
  return { ...tables, [write.table]: { ...rows, [write.id]: { ...rows[write.id], ...write.before } } };
}

/**
 * The matrix as it was before some changes; `changes` are all that came after the wanted revision, oldest first.
 * Throws when they are not the newest ones, without a hole.
 */
export function rewind(matrix: Matrix, changes: readonly Change[]): Matrix {
  let tables = matrix.tables;
  let revision = matrix.revision;
  for (const change of [...changes].reverse()) {
    if (change.revision !== revision) throw new Error(`Expected change ${revision}, found ${change.revision}`);
    for (const write of [...change.writes].reverse()) tables = unwrite(tables, write);
    revision -= 1;
  }
  return { ...matrix, revision, tables };
}
