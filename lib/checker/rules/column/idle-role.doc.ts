import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A role has no part in any row.",
  rationale:
    "An empty column makes readers look for a duty that is not there. Either the role was forgotten in some rows, or nobody needs the column.",
  source:
    "The column questions of role and responsibility charting, as the Track+ analysis tables give them.",
  examples: [
    {
      title: "No letter in the whole column",
      grid: `
        |                    | Buyer/IT lead | Buyer/Finance lead | Provider/Service desk |
        | - Close a ticket   | I             |                    | A/R                   |`,
      finds: "idle",
    },
    {
      title: "A role that is only told is not idle",
      grid: `
        |                    | Buyer/IT lead | Buyer/Finance lead | Provider/Service desk |
        | - Close a ticket   | I             | I                  | A/R                   |`,
      finds: null,
    },
    {
      title: "Most rows are still to be decided",
      grid: `
        |                    | Buyer/IT lead | Buyer/Finance lead | Provider/Service desk |
        | - Close a ticket   | I             |                    | A/R                   |
        | - Approve a bill   |               |                    |                       |`,
      options: { activities: { "Approve a bill": { undecided: true } } },
      finds: null,
    },
  ],
};
