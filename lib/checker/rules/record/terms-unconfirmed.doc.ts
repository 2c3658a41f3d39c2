import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A side has not confirmed the terms.",
  rationale:
    "The terms hold for every row: a yes to the rows without them says nothing about hours, money and change.",
  source: "Our own: terms are confirmed as one unit, as the rows are one by one.",
  examples: [
    {
      title: "The buyer has not",
      grid,
      record: { termsConfirmed: { buyer: false, provider: true } },
      finds: "open",
    },
    {
      title: "Both have",
      grid,
      record: { termsConfirmed: { buyer: true, provider: true } },
      finds: null,
    },
  ],
};
