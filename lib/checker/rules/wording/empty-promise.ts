import { defineRule } from "../../rule.ts";
import { DISCLAIMERS } from "../../texts/disclaimer-words.ts";
import { wordingsInRow, wordingsInTerms } from "../../wording-problems.ts";

export const rule = defineRule({
  id: "empty-promise",
  group: "wording",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    row: "{place} of “{row}” takes back what the letters promise: “{actual}”. Ask both sides whether they mean it, and write {instead}.",
    terms:
      "{place} takes back what the letters promise: “{actual}”. Ask both sides whether they mean it, and write {instead}.",
  },
  replaces: [],
  check: (slice) => wordingsInRow(slice, DISCLAIMERS),
  checkTerms: (slice) => wordingsInTerms(slice, DISCLAIMERS),
});
