import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row is not in this agreement, and nobody is named who handles it.",
  rationale:
    "Leaving work out is a decision; leaving out who does it then is a gap. “Nobody, accepted” is a fair answer when both sides have read it.",
  source: "Common practice in statements of work: what is excluded is named together with who keeps it.",
  examples: [
    {
      title: "Outside, with nobody named",
      grid: `
        |                          | Buyer/IT lead | Provider/Service desk |
        | - Repair the printers    |               |                       |`,
      options: { activities: { "Repair the printers": { scope: "out" } } },
      finds: "unnamed",
    },
    {
      title: "Outside, and handled by somebody",
      grid: `
        |                          | Buyer/IT lead | Provider/Service desk |
        | - Repair the printers    |               |                       |`,
      options: { activities: { "Repair the printers": { scope: "out", outHolder: "The leasing company" } } },
      finds: null,
    },
    {
      title: "Outside, and nobody handles it: accepted",
      grid: `
        |                          | Buyer/IT lead | Provider/Service desk |
        | - Repair the printers    |               |                       |`,
      options: {
        activities: { "Repair the printers": { scope: "out", outHolder: "Handled by nobody, accepted" } },
      },
      finds: null,
    },
  ],
};
