import { defineRule } from "../../rule.ts";
import { UNILATERAL_WORDS } from "../../texts/unilateral-words.ts";
import { wordingsInRow, wordingsInTerms } from "../../wording-problems.ts";

export const rule = defineRule({
  id: "unilateral-change",
  group: "wording",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    row: "{place} of “{row}” lets one side change what both have agreed: “{actual}”. Write {instead}.",
    terms: "{place} lets one side change what both have agreed: “{actual}”. Write {instead}.",
  },
  replaces: [],
  check: (slice) => wordingsInRow(slice, UNILATERAL_WORDS),
  checkTerms: (slice) => wordingsInTerms(slice, UNILATERAL_WORDS),
});
