import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Both companies do a row, and one side's part is not written.",
  rationale:
    "A shared row without its two parts is the sentence “we thought you did that”, waiting for its day.",
  source:
    "FedRAMP's guidance on customer responsibility worksheets: whatever is shared is described; PCI DSS 12.8.5.",
  examples: [
    {
      title: "Only one half is written",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | - Keep documents   | A/R           | R                  |`,
      options: { activities: { "Keep documents": { splitProvider: "Writes those of the PCs." } } },
      finds: "missing",
    },
    {
      title: "Both halves are written",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | - Keep documents   | A/R           | R                  |`,
      options: {
        activities: {
          "Keep documents": {
            splitBuyer: "Writes those of the servers.",
            splitProvider: "Writes those of the PCs.",
          },
        },
      },
      finds: null,
    },
    {
      title: "One side does it and the other supports",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | - Keep documents   | A/R           | S                  |`,
      options: { header: { letterSet: "RASCI" } },
      finds: null,
    },
    {
      title: "A column whose party nobody has named yet",
      grid: `
        |                    | Buyer/IT lead | Engineers |
        | - Keep documents   | A/R           | R         |`,
      finds: null,
    },
  ],
};
