import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { BINDING_FIELDS, someText } from "../../texts/row-texts.ts";

/** Somebody may leave something out or put it off. */
const GRANT =
  /\b(?:grants?|approves?|allows?|accepts?|signs?|gets?|has|have) (?:\w+ ){0,4}(?:exceptions?|exemptions?|waivers?|deferrals?|dispensations?)\b|\b(?:is|are|be|stays?|remains?) (?:exempt(?:ed)?|waived|excluded) from\b/i;

/** A day, a number of days, or a review that ends it. */
const END =
  /\b(?:until|till|end(?:s|ed|ing)? (?:date|day|on|of|after)|expir\w+|at most|no longer than|within|for (?:up to )?\d+|end dates?|review(?:s|ed)?|each time|\d+ (?:hours?|days?|weeks?|months?))\b|\b\d{4}-\d{2}-\d{2}\b/i;

const TEXTS = BINDING_FIELDS.filter(({ kind }) => kind !== "name");

const isEndless = (text: string): boolean => GRANT.test(text) && !END.test(text);

const isOpen = ({ isAgreed, row }: RowSlice): boolean =>
  isAgreed && !row.timeLimit?.amount && someText(TEXTS, row, isEndless);

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
    for (const { row } of index.where(isOpen)) {
      for (const { field, place, textIn } of TEXTS) {
        const text = textIn(row);
        if (!isEndless(text)) continue;
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
