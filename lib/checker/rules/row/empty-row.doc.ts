import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row has no letters at all.",
  rationale: "An empty row looks like work still to come. At signature it is a duty that nobody has taken.",
  source:
    "Common practice: charting tools flag rows to which nobody is assigned, because silence reads as “the other side”.",
  examples: [
    {
      title: "No letters",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Hold backup keys     |               |                    |`,
      finds: "empty",
    },
    {
      title: "One letter makes it another fault",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Hold backup keys     |               | I                  |`,
      finds: null,
    },
    {
      title: "Marked as still to be decided",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Hold backup keys     |               |                    |`,
      options: { activities: { "Hold backup keys": { undecided: true } } },
      finds: null,
    },
    {
      title: "The whole area is outside the agreement",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | Backup                 |               |                    |
        | - Hold backup keys     |               |                    |`,
      options: { areas: { Backup: { scope: "out" } } },
      finds: null,
    },
  ],
};
