import { defineRule } from "../../rule.ts";
import { findWording } from "../../texts/find-wording.ts";
import { bindingTexts, termsTexts } from "../../texts/row-texts.ts";
import { WEASEL_WORDS } from "../../texts/weasel-words.ts";

export const rule = defineRule({
  id: "weasel-word",
  group: "wording",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  messages: {
    row: "{place} of “{row}” says “{actual}”, which each side can read its own way. Write instead: {instead}.",
    terms: "{place} says “{actual}”, which each side can read its own way. Write instead: {instead}.",
  },
  replaces: [],
  *check({ row, area }) {
    if (row.scope === "out" || area.scope === "out") return;
    for (const { field, place, kind, text } of bindingTexts(row)) {
      const hit = findWording(WEASEL_WORDS, text, row);
      if (!hit) continue;
      yield {
        message: "row",
        values: { place, row: row.name, actual: hit.actual, instead: hit.pattern.instead },
        ids: [row.id, field],
        activity: row.id,
        about: { text },
        severity: kind === "note" ? "note" : "warning",
      };
    }
  },
  *checkTerms({ terms }) {
    for (const { field, place, text } of termsTexts(terms)) {
      const hit = findWording(WEASEL_WORDS, text);
      if (!hit) continue;
      const values = { place, actual: hit.actual, instead: hit.pattern.instead };
      yield { message: "terms", values, ids: ["terms", field], about: { text } };
    }
  },
});
