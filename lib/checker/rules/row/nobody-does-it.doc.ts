import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row has an owner and nobody who does the work.",
  rationale:
    "An owner who is only accountable expects somebody else to act. Where nobody is named, the job is not done.",
  source:
    "Smith and Erwin's role and responsibility charting, as the Track+ analysis tables give it: without a doer the job may not get done.",
  examples: [
    {
      title: "Owned, asked about, and done by nobody",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | - Put new systems into backup   | A             | C                  |`,
      finds: "none",
    },
    {
      title: "The owner does it",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | - Put new systems into backup   | A/R           | C                  |`,
      finds: null,
    },
    {
      title: "A decision needs nobody beside its owner",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | - Approve each patch exception  | A             | C                  |`,
      options: { activities: { "Approve each patch exception": { kind: "decision" } } },
      finds: null,
    },
  ],
};
