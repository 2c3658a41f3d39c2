import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { lookedFor } from "../../texts/find-wording.ts";
import type { TextField } from "../../texts/row-texts.ts";

/** Somebody may leave something out or put it off. */
const GRANT = lookedFor(
  /\b(?:grants?|approves?|allows?|accepts?|signs?|gets?|has|have) (?:\w+ ){0,4}(?:exceptions?|exemptions?|waivers?|deferrals?|dispensations?)\b|\b(?:is|are|be|stays?|remains?) (?:exempt(?:ed)?|waived|excluded) from\b/i,
  "binding",
);

/** A day, a number of days, or a review that ends it. */
const END =
  /\b(?:until|till|end(?:s|ed|ing)? (?:date|day|on|of|after)|expir\w+|at most|no longer than|within|for (?:up to )?\d+|end dates?|review(?:s|ed)?|each time|\d+ (?:hours?|days?|weeks?|months?))\b|\b\d{4}-\d{2}-\d{2}\b/i;

/** Whether the row has such a text there. */
function isEndless({ isBinding, kind, textIn }: TextField, row: RowSlice["row"]): boolean {
  if (!isBinding || kind === "name") return false;
  const text = textIn(row);
  return GRANT.test(text) && !END.test(text);
}

function isOpen({ isAgreed, row, wordedFields }: RowSlice): boolean {
  if (!isAgreed || row.timeLimit?.amount) return false;
  for (const field of wordedFields) if (isEndless(field, row)) return true;
  return false;
}

export const rule = defineRule({
  id: "exception-no-expiry",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "late",
  messages: {
    open: "{place} of “{row}” lets something be left out or postponed, and no day ends it. Add until when, or how long at most.",
  },
  replaces: [],
  *check({ index }) {
    for (const { row, wordedFields } of index.where(isOpen)) {
      for (const { field, place, textIn } of wordedFields.filter((one) => isEndless(one, row))) {
        const text = textIn(row);
        yield {
          message: "open",
          values: { place, row: row.name },
          ids: [row.id, field],
          activity: row.id,
          about: { text },
        };
      }
    }
  },
});
