import type { Matrix } from "../matrix.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Write } from "../tables.ts";

/** Refuses writes that would put a row back into an area that was removed: it would be lost from sight. */
export function refuseLostPlace(matrix: Matrix, writes: readonly Write[]): Refusal | undefined {
  for (const write of writes) {
    if (write.table !== "activity" || write.action !== "edit") continue;
    const row = { ...matrix.tables.activity[write.id], ...write.after };
    const comesBack = write.after.area !== undefined || write.after.removed === false;
    if (!comesBack || row.removed !== false || row.area === undefined) continue;
    const area = matrix.tables.area[row.area];
    const isRestored = writes.some(
      (other) =>
        other.table === "area" &&
        other.id === row.area &&
        other.action === "edit" &&
        other.after.removed === false,
    );
    if (area?.removed === true && !isRestored) {
      return refuse("removed", `The area “${area.name}” was removed. Restore it first, then the row.`);
    }
  }
  return undefined;
}
