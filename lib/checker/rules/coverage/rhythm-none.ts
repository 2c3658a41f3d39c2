import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { ContentActivity } from "#lib/matrix/content.ts";
import { isAreaKnown } from "../../coverage-gate.ts";
import { isByCalendar, isMustHave } from "../../recurring.ts";
import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** Must-have work of the catalogue that comes back by the calendar, and the parties' own checks. */
function isRecurring(row: ContentActivity): boolean {
  if (row.catalogueId === null) return row.kind === "check";
  return isMustHave(row) && isByCalendar(findCatalogueActivity(row.catalogueId)?.rhythm ?? null);
}

function areaOfUnsaid({ isAgreed, row, area }: RowSlice, tell: Tell): void {
  if (isAgreed && row.rhythm === null && isRecurring(row)) tell(area.id);
}

export const rule = defineRule({
  id: "rhythm-none",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "area",
  costs: "undone",
  messages: {
    unsaid: "No rhythm is said for {rows}. Say how often, or that it follows an event.",
  },
  replaces: [],
  *check(slice) {
    if (!isAreaKnown(slice)) return;
    const unsaid = slice.index.group(areaOfUnsaid, slice.area.id);
    if (unsaid.length === 0) return;
    yield {
      message: "unsaid",
      values: { rows: rowsInWords(unsaid.map(({ row }) => row.name)) },
      ids: [slice.area.id],
      area: slice.area.id,
      ...aboutRows(unsaid.map(({ row }) => row)),
    };
  },
});
