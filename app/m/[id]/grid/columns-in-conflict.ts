import { placeOfConflict } from "#lib/matrix/conflicts.ts";
import type { Conflict } from "#lib/matrix/schema/record.ts";
import { NAME_COLUMN } from "./grid-shape.ts";

/** By row, the columns in which two values are open, with spaces between; the name column stands for the row's fields. */
export function columnsInConflict(
  conflicts: Readonly<Record<string, Conflict>>,
): ReadonlyMap<string, string> {
  const columns = new Map<string, Set<string>>();
  for (const conflict of Object.values(conflicts)) {
    if (conflict.settled !== null || conflict.activity === null) continue;
    const place = placeOfConflict(conflict);
    const held = columns.get(conflict.activity) ?? new Set();
    held.add(place.kind === "cell" ? place.role : NAME_COLUMN);
    columns.set(conflict.activity, held);
  }
  return new Map([...columns].map(([row, held]) => [row, [...held].sort().join(" ")]));
}
