import { lettersOf } from "./duties.ts";
import type { Assignment, When } from "./schema/role.ts";

export const NOT_INVOLVED_TEXT = "N/A";

export const WHEN_TEXT: Readonly<Record<When, string>> = {
  always: "",
  business: "business hours",
  "out-of-hours": "out of hours",
};

/** A cell as plain text for clipboards and sheets: `AR`, `R (out of hours)`, `N/A`, or nothing; `parseCell` reads it back. */
export function cellText(cell: Assignment): string {
  if (cell.notInvolved) return NOT_INVOLVED_TEXT;
  const time = WHEN_TEXT[cell.when];
  return time === "" || cell.duties.length === 0 ? lettersOf(cell) : `${lettersOf(cell)} (${time})`;
}
