import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { lookedFor } from "../../texts/find-wording.ts";

const OPTION = lookedFor(
  /\b(?:if|where|when) (?:subscribed|purchased|bought|ordered|contracted|licensed)\b|\b(?:optional (?:service|module|package|add-on)|add-on (?:service|package)|at extra c(?:ost|harge))\b/i,
  "printed",
);

function findOption({ row, wordedFields }: RowSlice): string | undefined {
  for (const { textIn } of wordedFields) {
    const hit = OPTION.exec(textIn(row));
    if (hit) return hit[0];
  }
  return undefined;
}

/** Rows whose charge is open although they speak of an option. */
const isOpen = (slice: RowSlice): boolean =>
  slice.isAgreed && slice.row.charge === null && findOption(slice) !== undefined;

/** Rows of the parties' own that are ordered apart and do not say what is ordered. */
const isUnnamed = ({ isAgreed, row }: RowSlice): boolean =>
  isAgreed &&
  row.charge === "separate-order" &&
  row.catalogueId === null &&
  ![row.splitProvider, row.note, row.appliesTo, row.clause].some(Boolean);

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
  *check({ index, header }) {
    // In a sheet as it came in nobody has had a place to say a charge.
    if (header.model === "undecided") return;
    for (const slice of index.where(isOpen)) {
      const { row } = slice;
      const words = findOption(slice) ?? "";
      yield {
        message: "unsaid",
        values: { row: row.name, words },
        ids: [row.id],
        activity: row.id,
        about: { charge: null, words },
      };
    }
    for (const { row } of index.where(isUnnamed)) {
      yield {
        message: "unnamed",
        values: { row: row.name },
        ids: [row.id],
        activity: row.id,
        about: { charge: row.charge },
      };
    }
  },
});
