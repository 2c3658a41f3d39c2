import { isBlank } from "../duties.ts";
import { LIMITS, type Matrix } from "../matrix.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Assignment } from "../schema/role.ts";
import type { Write } from "../tables.ts";

type Counted = "activity" | "role" | "area" | "cells";

const MOST: Readonly<Record<Counted, { readonly most: number; readonly words: string }>> = {
  activity: { most: LIMITS.activities, words: "activities" },
  role: { most: LIMITS.roles, words: "roles" },
  area: { most: LIMITS.areas, words: "areas" },
  cells: { most: LIMITS.filledCells, words: "filled cells" },
};

function countFilled(cells: Readonly<Record<string, Assignment | undefined>>): number {
  let filled = 0;
  for (const role in cells) {
    const cell = cells[role];
    if (cell && !isBlank(cell)) filled += 1;
  }
  return filled;
}

function growthOf(write: Write): number {
  switch (write.table) {
    case "cells":
      return write.action === "add"
        ? countFilled(write.row)
        : countFilled(write.after) - countFilled(write.before);
    case "activity":
    case "role":
    case "area":
      if (write.action === "add") return write.row.removed ? 0 : 1;
      return Number(write.before.removed ?? false) - Number(write.after.removed ?? false);
    default:
      return 0;
  }
}

function countHeld(matrix: Matrix, table: Counted): number {
  if (table === "cells") {
    let filled = 0;
    for (const id in matrix.tables.cells) filled += countFilled(matrix.tables.cells[id] ?? {});
    return filled;
  }
  const rows: Readonly<Record<string, { readonly removed: boolean }>> = matrix.tables[table];
  let held = 0;
  for (const id in rows) if (rows[id]?.removed === false) held += 1;
  return held;
}

/** Refuses writes after which the matrix would hold more than it can, whichever op they come from. */
export function refuseOverLimits(matrix: Matrix, writes: readonly Write[]): Refusal | undefined {
  for (const table of ["activity", "role", "area", "cells"] as const) {
    const growth = writes.reduce((sum, write) => (write.table === table ? sum + growthOf(write) : sum), 0);
    if (growth <= 0) continue;
    const total = countHeld(matrix, table) + growth;
    const { most, words } = MOST[table];
    if (total > most)
      return refuse("too-many", `The matrix would hold ${total} ${words}; it can hold ${most}.`);
  }
  return undefined;
}
