import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A side is not sure who does a row.",
  rationale:
    "What a side signs without knowing how it is done today is a guess, and it is found out on the day on which it matters.",
  source: "Our own: “not sure” is the honest answer that a letter hides.",
  examples: [
    {
      title: "The buyer does not know who takes the call",
      grid,
      record: { unsure: ["take-a-call"] },
      finds: "open",
    },
    {
      title: "Both know, or nobody was asked",
      grid,
      record: { unsure: [] },
      finds: null,
    },
  ],
};
