import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                  | Buyer/IT lead | Provider/Engineers |
        | - Keep documents | A/R           | R                  |`;

export const doc: RuleDoc = {
  summary: "Both sides do a row, and the parts that are written do not tell them apart.",
  rationale:
    "A part that says “as above” or the same on both sides is filled in, not agreed. The line between the two is found on the day when something falls between them.",
  source:
    "What assessors write of customer responsibility matrices that were returned: vague parts draw findings; PCI DSS 12.8.5 asks which requirement each party meets.",
  examples: [
    {
      title: "One part only points at the other",
      grid,
      options: {
        activities: {
          "Keep documents": {
            splitBuyer: "Writes the documents of the servers.",
            splitProvider: "As above.",
          },
        },
      },
      finds: "thin",
    },
    {
      title: "The same text on both sides",
      grid,
      options: {
        activities: {
          "Keep documents": {
            splitBuyer: "Keeps the documents up to date.",
            splitProvider: "Keeps the documents up to date",
          },
        },
      },
      finds: "same",
    },
    {
      title: "Short, and clear",
      grid,
      options: {
        activities: {
          "Keep documents": { splitBuyer: "Writes the servers'.", splitProvider: "Writes the PCs'." },
        },
      },
      finds: null,
    },
    {
      title: "Only one side does it: no parts are needed",
      grid: `
        |                  | Buyer/IT lead | Provider/Engineers |
        | - Keep documents | A             | R                  |`,
      options: { activities: { "Keep documents": { splitBuyer: "Both", splitProvider: "Both" } } },
      finds: null,
    },
  ],
};
