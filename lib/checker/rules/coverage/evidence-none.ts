import { isAreaKnown } from "../../coverage-gate.ts";
import { isByCalendar, isMustHave } from "../../recurring.ts";
import { rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "evidence-none",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "area",
  messages: {
    unsaid:
      "Nothing shows that the work was done in {rows}. Name the report, ticket or log that each leaves behind.",
  },
  replaces: [],
  *check(slice) {
    if (!isAreaKnown(slice)) return;
    const unproven = slice.rows
      .filter(({ isAgreed, row }) => isAgreed && !row.evidence?.trim())
      .filter(({ row }) => isMustHave(row) || isByCalendar(row.rhythm));
    if (unproven.length === 0) return;
    yield {
      message: "unsaid",
      values: { rows: rowsInWords(unproven.map(({ row }) => row.name)) },
      ids: [slice.area.id],
      area: slice.area.id,
      about: { rows: unproven.map(({ row }) => row.id) },
    };
  },
});
