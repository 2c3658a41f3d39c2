import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "More roles are asked in a row than can answer in time.",
  rationale:
    "Each role that must be asked can hold the work up. With four of them the slowest answer sets the pace, and nobody knows whose silence it was.",
  source:
    "The row questions of role and responsibility charting as the Track+ analysis tables give them; public checkers draw the line at three.",
  examples: [
    {
      title: "Four roles are asked",
      grid: `
        |                        | Buyer/IT lead | Buyer/Finance lead | Buyer/HR lead | Buyer/Sponsor | Provider/Service desk |
        | - Change the mail rule | C             | C                  | C             | C             | A/R                   |`,
      finds: "many",
    },
    {
      title: "Three are asked and one is told",
      grid: `
        |                        | Buyer/IT lead | Buyer/Finance lead | Buyer/HR lead | Buyer/Sponsor | Provider/Service desk |
        | - Change the mail rule | C             | C                  | C             | I             | A/R                   |`,
      finds: null,
    },
  ],
};
