import { repeatedWordings, type WordedRow } from "../../repeated-wordings.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { openUndefined } from "../../texts/defined-words.ts";
import { WEASEL_WORDS } from "../../texts/weasel-words.ts";
import { isOutside, wordedTexts, wordingsInTerms } from "../../wording-problems.ts";

const wordsLeftOpen = openUndefined(WEASEL_WORDS);

/** Rows that hold such words, so that a row is read once as long as it stays the same. */
const WORDED = new WeakMap<RowSlice, WordedRow>();

function isWorded(slice: RowSlice): boolean {
  if (WORDED.has(slice)) return true;
  const texts = isOutside(slice) ? [] : wordedTexts(slice, wordsLeftOpen(slice.terms));
  if (texts.length > 0) WORDED.set(slice, { slice, texts });
  return texts.length > 0;
}

export const rule = defineRule({
  id: "weasel-word",
  group: "wording",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "argued",
  messages: {
    row: "{place} of “{row}” says “{actual}”, which each side can read its own way. Write instead: {instead}.",
    rows: "{count} rows say “{actual}” or the like, which each side can read its own way: {rows}. Write in each: {instead}; or say once, in the further clauses of the terms, what “{actual}” means.",
    terms: "{place} says “{actual}”, which each side can read its own way. Write instead: {instead}.",
  },
  replaces: [],
  threshold: { value: 3, unit: "rows with the same wording that are remarked on one by one" },
  check: ({ index }, most) =>
    repeatedWordings(
      index.where(isWorded).flatMap((slice) => WORDED.get(slice) ?? []),
      most,
      "note",
    ),
  checkTerms: (slice) => wordingsInTerms(slice, wordsLeftOpen(slice.terms)),
});
