import { defineRule } from "../../rule.ts";
import { APPROVAL_ASKED, SILENCE_SETTLED } from "../../texts/approval-words.ts";
import { isOutside, wordingsInRow } from "../../wording-problems.ts";

export const rule = defineRule({
  id: "silence-unsettled",
  group: "wording",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    row: "{place} of “{row}” asks for an answer (“{actual}”), and nothing says what happens without one. Write: {instead}.",
  },
  replaces: [],
  *check(slice) {
    const { row, binding: texts } = slice;
    if (isOutside(slice) || row.chain !== null) return;
    const open = wordingsInRow(slice, APPROVAL_ASKED, {
      texts: texts.filter(({ kind }) => kind !== "name"),
      inNote: "note",
    });
    for (const problem of open) {
      if (texts.some(({ text }) => SILENCE_SETTLED.test(text))) return;
      yield problem;
    }
  },
});
