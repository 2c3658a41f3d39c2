import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Both companies do the same row.",
  rationale:
    "Work that two companies do is work that each can leave to the other. It is sound only where the halves are written down.",
  source:
    "D'Arcy McCallum, “Moving Beyond RACI in ITIL”: break an activity down until one role does it; PCI DSS 12.8.5 asks which part is whose.",
  examples: [
    {
      title: "Both do it, and nothing says which part",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | - Keep documents   | A/R           | R                  |`,
      finds: "both",
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
      title: "One does it by day, the other at night",
      grid: `
        |                    | Buyer/IT lead   | Provider/Engineers |
        | - Answer alarms    | A/R@business    | R@night            |`,
      finds: null,
    },
  ],
};
