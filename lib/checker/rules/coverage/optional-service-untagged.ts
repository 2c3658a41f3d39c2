import { defineRule } from "../../rule.ts";
import type { CheckedText } from "../../texts/row-texts.ts";

const OPTION =
  /\b(?:if|where|when) (?:subscribed|purchased|bought|ordered|contracted|licensed)\b|\b(?:optional (?:service|module|package|add-on)|add-on (?:service|package)|at extra c(?:ost|harge))\b/i;

/** Fields that can name what is ordered. */
const NAMING: readonly string[] = ["splitProvider", "note", "appliesTo", "clause"];

function findOption(texts: readonly CheckedText[]): string | undefined {
  for (const { text } of texts) {
    const hit = OPTION.exec(text);
    if (hit) return hit[0];
  }
  return undefined;
}

export const rule = defineRule({
  id: "optional-service-untagged",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "unpriced",
  messages: {
    unsaid:
      "“{row}” depends on something that is bought extra (“{words}”), and its charge is not said. Choose how it is charged, or say that it is bought.",
    unnamed:
      "“{row}” is charged by a separate order, and no text of it says what is ordered. Name the package in the row.",
  },
  replaces: [],
  *check({ rows, header }) {
    // In a sheet as it came in nobody has had a place to say a charge.
    if (header.model === "undecided") return;
    for (const { isAgreed, row, printed } of rows) {
      if (!isAgreed) continue;
      const one = { ids: [row.id], activity: row.id };
      const words = row.charge === null ? findOption(printed) : undefined;
      if (words !== undefined)
        yield { ...one, message: "unsaid", values: { row: row.name, words }, about: { charge: null, words } };
      const isNamed = printed.some(({ field }) => NAMING.includes(field));
      if (row.charge === "separate-order" && row.catalogueId === null && !isNamed)
        yield { ...one, message: "unnamed", values: { row: row.name }, about: { charge: row.charge } };
    }
  },
});
