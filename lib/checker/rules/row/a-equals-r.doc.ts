import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "One role owns a row and does it alone.",
  rationale:
    "Some companies keep the two apart. In most rows of a service contract it is common and right, so this rule is off at first and never an error.",
  source: "Tools for responsibility charts that flag it; practice in service contracts, where it is common.",
  examples: [
    {
      title: "Owner and only doer",
      grid,
      finds: "both",
    },
    {
      title: "Two roles",
      grid: `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | A             | R                  |`,
      finds: null,
    },
  ],
};
