import type { Assignment } from "./schema/role.ts";

/** Cells by what they say: there are some dozens of kinds, and never more than letters, times and answers give. */
const CELLS = new Map<string, Assignment>();

/** The one cell that says the same: tens of thousands of cells share some dozens of objects, which are quick to read. */
export function sharedCell(cell: Assignment): Assignment {
  const key = `${cell.duties.join(" ")}/${cell.when}/${cell.notInvolved}`;
  const known = CELLS.get(key) ?? cell;
  CELLS.set(key, known);
  return known;
}
