import { isAreaKnown } from "../../coverage-gate.ts";
import { isByCalendar, isMustHave } from "../../recurring.ts";
import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** The area of agreed work that comes back or must be done, and leaves nothing behind. */
function areaOfUnproven({ isAgreed, row, area }: RowSlice, tell: Tell): void {
  if (!isAgreed || row.evidence?.trim()) return;
  if (isMustHave(row) || isByCalendar(row.rhythm)) tell(area.id);
}

export const rule = defineRule({
  id: "evidence-none",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "area",
  costs: "unproven",
  messages: {
    unsaid:
      "Nothing shows that the work was done in {rows}. Name the report, ticket or log that each leaves behind.",
  },
  replaces: [],
  *check(slice) {
    if (!isAreaKnown(slice)) return;
    const unproven = slice.index.group(areaOfUnproven, slice.area.id);
    if (unproven.length === 0) return;
    yield {
      message: "unsaid",
      values: { rows: rowsInWords(unproven.map(({ row }) => row.name)) },
      ids: [slice.area.id],
      area: slice.area.id,
      ...aboutRows(unproven.map(({ row }) => row)),
    };
  },
});
