import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "More roles are told about a row than read what they are told.",
  rationale:
    "A message to everybody is read by nobody. Whoever really needs it misses it among those that are sent for form's sake.",
  source:
    "The row questions of role and responsibility charting as the Track+ analysis tables give them; public checkers draw the line at five.",
  examples: [
    {
      title: "Six roles are told",
      grid: `
        |                  | Buyer/IT lead | Buyer/Finance lead | Buyer/HR lead | Buyer/Sponsor | Buyer/Site lead | Provider/Account lead | Provider/Service desk |
        | - Close a ticket | I             | I                  | I             | I             | I               | I                     | A/R                   |`,
      finds: "many",
    },
    {
      title: "Five roles are told",
      grid: `
        |                  | Buyer/IT lead | Buyer/Finance lead | Buyer/HR lead | Buyer/Sponsor | Buyer/Site lead | Provider/Account lead | Provider/Service desk |
        | - Close a ticket | I             | I                  | I             | I             | I               |                       | A/R                   |`,
      finds: null,
    },
  ],
};
