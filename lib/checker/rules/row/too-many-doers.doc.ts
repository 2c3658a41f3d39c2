import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "More than three roles do one row.",
  rationale: "The more roles do a thing, the easier it is for each to believe that another one has begun.",
  source: "Common practice: charting tools question more than three doers in a row. The number is a setting.",
  examples: [
    {
      title: "Four roles do it",
      grid: `
        |                     | Provider/Lead | Provider/Desk | Provider/Engineers | Provider/Security |
        | - Rebuild a server  | A/R           | R             | R                  | R                 |`,
      finds: "many",
    },
    {
      title: "Three roles do it",
      grid: `
        |                     | Provider/Lead | Provider/Desk | Provider/Engineers | Provider/Security |
        | - Rebuild a server  | A/R           | R             | R                  | I                 |`,
      finds: null,
    },
  ],
};
