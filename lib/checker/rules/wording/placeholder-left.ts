import { defineRule } from "../../rule.ts";
import { PLACEHOLDERS } from "../../texts/placeholders.ts";
import { wordingsInRow, wordingsInTerms } from "../../wording-problems.ts";

export const rule = defineRule({
  id: "placeholder-left",
  group: "wording",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    row: "{place} of “{row}” still holds a blank: “{actual}”. Write {instead}.",
    terms: "{place} still holds a blank: “{actual}”. Write {instead}.",
  },
  replaces: [],
  check: (slice) => wordingsInRow(slice, PLACEHOLDERS),
  checkTerms: (slice) => wordingsInTerms(slice, PLACEHOLDERS),
});
