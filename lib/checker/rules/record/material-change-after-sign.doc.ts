import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "Rows changed after a side had said yes to them.",
  rationale: "Whoever said yes to an earlier text has not said yes to this one.",
  source: "Our own: a confirmation is bound to the hash of what was shown.",
  examples: [
    {
      title: "A letter was changed after the yes",
      grid,
      record: { changedSince: ["take-a-call"] },
      finds: "open",
    },
    {
      title: "Nothing changed since",
      grid,
      record: { changedSince: [] },
      finds: null,
    },
  ],
};
