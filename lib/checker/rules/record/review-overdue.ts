import { dayInWords } from "#lib/wording/day-in-words.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "review-overdue",
  group: "record",
  severity: "warning",
  stage: "in-force",
  scope: "record",
  costs: "unsigned",
  messages: {
    none: "No day is set on which both sides read this matrix again. Set one in the terms.",
    over: "The review was due on {day}. Read the matrix together and set the next day.",
  },
  replaces: [],
  *check({ terms, today, record }) {
    const { edition } = record ?? {};
    if (record && !(edition?.isSigned && edition.effectiveFrom <= today)) return;
    if (terms.reviewDate === null) yield { message: "none", values: {}, ids: [], about: { day: null } };
    else if (terms.reviewDate < today)
      yield {
        message: "over",
        values: { day: dayInWords(terms.reviewDate) },
        ids: [],
        about: { day: terms.reviewDate },
      };
  },
});
