import { defineRule, NOTHING } from "../../rule.ts";
import { openUndefined } from "../../texts/defined-words.ts";
import { UNLIMITED_WORDS } from "../../texts/unlimited-words.ts";
import { isOutside, wordingsInRow, wordingsInTerms } from "../../wording-problems.ts";

const wordsLeftOpen = openUndefined(UNLIMITED_WORDS);

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
  check: (slice) => (isOutside(slice) ? NOTHING : wordingsInRow(slice, wordsLeftOpen(slice.terms))),
  checkTerms: (slice) => wordingsInTerms(slice, wordsLeftOpen(slice.terms)),
});
