import { defineRule } from "../../rule.ts";
import { UNLIMITED_WORDS } from "../../texts/unlimited-words.ts";
import { isOutside, wordingsInRow, wordingsInTerms } from "../../wording-problems.ts";

export const rule = defineRule({
  id: "unlimited-word",
  group: "wording",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    row: "{place} of “{row}” says “{actual}”, a promise without an end. Write instead: {instead}.",
    terms: "{place} says “{actual}”, a promise without an end. Write instead: {instead}.",
  },
  replaces: [],
  check: (slice) => (isOutside(slice) ? [] : wordingsInRow(slice, UNLIMITED_WORDS)),
  checkTerms: (slice) => wordingsInTerms(slice, UNLIMITED_WORDS),
});
