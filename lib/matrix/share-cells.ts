import type { Assignment } from "./schema/role.ts";
import type { Write } from "./tables.ts";

// What a cell can say is one of a few hundred values; a matrix has thousands of cells that say one of them.
const known = new Map<string, Assignment>();

function shareCell(cell: Assignment): Assignment {
  const text = JSON.stringify(cell);
  const one = known.get(text) ?? cell;
  known.set(text, one);
  return one;
}

/** The same cells, where all that say the same are one object: in memory a matrix is then a third of its size. */
export function shareCells<T extends Readonly<Record<string, Assignment | undefined>>>(cells: T): T {
  const shared: Record<string, Assignment | undefined> = {};
  for (const [role, cell] of Object.entries(cells)) shared[role] = cell && shareCell(cell);
  // The same keys with equal values.
  return shared as T;
}

/** The same write, where cells that say the same are one object. */
export function shareWrite(write: Write): Write {
  if (write.table !== "cells") return write;
  return write.action === "add"
    ? { ...write, row: shareCells(write.row) }
    : { ...write, after: shareCells(write.after) };
}
