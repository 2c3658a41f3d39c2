import { defineRule } from "../../rule.ts";
import { WEASEL_WORDS } from "../../texts/weasel-words.ts";
import { isOutside, wordingsInRow, wordingsInTerms } from "../../wording-problems.ts";

export const rule = defineRule({
  id: "weasel-word",
  group: "wording",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    row: "{place} of “{row}” says “{actual}”, which each side can read its own way. Write instead: {instead}.",
    terms: "{place} says “{actual}”, which each side can read its own way. Write instead: {instead}.",
  },
  replaces: [],
  check: (slice) => (isOutside(slice) ? [] : wordingsInRow(slice, WEASEL_WORDS, { inNote: "note" })),
  checkTerms: (slice) => wordingsInTerms(slice, WEASEL_WORDS),
});
