import { defineRule } from "../../rule.ts";
import { findWording } from "../../texts/find-wording.ts";
import { PLACEHOLDERS } from "../../texts/placeholders.ts";
import { printedTexts, termsTexts } from "../../texts/row-texts.ts";

export const rule = defineRule({
  id: "placeholder-left",
  group: "wording",
  severity: "error",
  stage: "drafting",
  scope: "row",
  messages: {
    row: "{place} of “{row}” still holds a blank: “{actual}”. Write {instead}.",
    terms: "{place} still holds a blank: “{actual}”. Write {instead}.",
  },
  replaces: [],
  *check({ row }) {
    for (const { field, place, text } of printedTexts(row)) {
      const hit = findWording(PLACEHOLDERS, text);
      if (!hit) continue;
      const values = { place, row: row.name, actual: hit.actual, instead: hit.pattern.instead };
      yield { message: "row", values, ids: [row.id, field], activity: row.id, about: { text } };
    }
  },
  *checkTerms({ terms }) {
    for (const { field, place, text } of termsTexts(terms)) {
      const hit = findWording(PLACEHOLDERS, text);
      if (!hit) continue;
      const values = { place, actual: hit.actual, instead: hit.pattern.instead };
      yield { message: "terms", values, ids: ["terms", field], about: { text } };
    }
  },
});
