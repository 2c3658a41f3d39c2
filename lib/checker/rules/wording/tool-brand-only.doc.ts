import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A text names a tool instead of a role and an act.",
  rationale:
    "A tool does nothing that nobody set it up for, and nobody reads it by itself. The same tool is often used by both sides.",
  source: "Deep Fathom's guide to customer responsibility matrices: name the tool and the role.",
  examples: [
    {
      title: "A part that is only a tool",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Keep asset records | S             | A/R                |`,
      options: {
        header: { letterSet: "RASCI" },
        activities: {
          "Keep asset records": {
            splitBuyer: "Reports new machines.",
            splitProvider: "Managed in ConnectWise.",
          },
        },
      },
      finds: "tool",
    },
    {
      title: "The act, with the tool",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Keep asset records | S             | A/R                |`,
      options: {
        header: { letterSet: "RASCI" },
        activities: {
          "Keep asset records": {
            splitBuyer: "Reports new machines.",
            splitProvider: "Enters each new machine in ConnectWise.",
          },
        },
      },
      finds: null,
    },
  ],
};
