import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                             | Buyer/IT lead | Provider/Engineers |
        | - Call the named contacts | I             | A/R                |
        | - Keep the contact list     | A/R           | I                  |`;

export const doc: RuleDoc = {
  summary: "The provider promises work that it cannot do without something from the buyer.",
  rationale:
    "The desk calls a number of last year because nobody told it of the new one. A row for the list makes the duty possible, and its absence an excuse.",
  source:
    "User entity controls in service audit reports, and customer responsibilities in managed service contracts.",
  examples: [
    {
      title: "Contacts are called, and nobody keeps their list",
      grid,
      options: { activities: { "Call the named contacts": { catalogueId: "AH-06" } } },
      finds: "missing",
    },
    {
      title: "The list is a row",
      grid,
      options: {
        activities: {
          "Call the named contacts": { catalogueId: "AH-06" },
          "Keep the contact list": { catalogueId: "GR-09" },
        },
      },
      finds: null,
    },
    {
      title: "The buyer does it itself",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | - Call the named contacts | A/R           | I                  |`,
      options: { activities: { "Call the named contacts": { catalogueId: "AH-06" } } },
      finds: null,
    },
  ],
};
