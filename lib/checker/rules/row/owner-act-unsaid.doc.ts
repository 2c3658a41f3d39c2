import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "One company owns a row, the other does it, and the owner's act is not said.",
  rationale:
    "To one reader the owner approves beforehand; to another the owner accepts the result. Between companies this decides who pays when it goes wrong.",
  source:
    "Common practice between customer and contractor: work is approved, instructed or accepted, and each of them has another consequence.",
  examples: [
    {
      title: "Nothing says what the owner does",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Load new firmware  | A             | R                  |`,
      finds: "unsaid",
    },
    {
      title: "The owner accepts the result",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Load new firmware  | A             | R                  |`,
      options: {
        activities: {
          "Load new firmware": { ownerAct: { act: "accept", what: "the update after its test" } },
        },
      },
      finds: null,
    },
    {
      title: "The owner's own side does it too",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Load new firmware  | A/R           | R                  |`,
      finds: null,
    },
    {
      title: "Owner and doer in one company",
      grid: `
        |                      | Provider/Service manager | Provider/Engineers |
        | - Load new firmware  | A                        | R                  |`,
      finds: null,
    },
  ],
};
