import { defineRule } from "../../rule.ts";

/** Somebody may leave something out or put it off. */
const GRANT =
  /\b(?:grants?|approves?|allows?|accepts?|signs?|gets?|has|have) (?:\w+ ){0,4}(?:exceptions?|exemptions?|waivers?|deferrals?|dispensations?)\b|\b(?:is|are|be|stays?|remains?) (?:exempt(?:ed)?|waived|excluded) from\b/i;

/** A day, a number of days, or a review that ends it. */
const END =
  /\b(?:until|till|end(?:s|ed|ing)? (?:date|day|on|of|after)|expir\w+|at most|no longer than|within|for (?:up to )?\d+|end dates?|review(?:s|ed)?|each time|\d+ (?:hours?|days?|weeks?|months?))\b|\b\d{4}-\d{2}-\d{2}\b/i;

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
  *check({ rows }) {
    for (const { isAgreed, row, binding } of rows) {
      if (!isAgreed || row.timeLimit?.amount) continue;
      for (const { field, place, kind, text } of binding) {
        if (kind === "name" || !GRANT.test(text) || END.test(text)) continue;
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
