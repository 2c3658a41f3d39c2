import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A text lets a role approve, and its letter only says that it is asked.",
  rationale:
    "Who is asked gives a view; who approves can stop the work. When text and letter differ, the work either waits for an approval that nobody owes or goes on without one that was meant.",
  source: "Guidance on responsibility charts that asks for approvals to be explicit duties, never a C.",
  examples: [
    {
      title: "The part says that the role approves",
      grid: `
        |                        | Buyer/Finance lead | Provider/Account lead |
        | - Order a new licence  | C                  | A/R                   |`,
      options: {
        activities: { "Order a new licence": { splitBuyer: "The Finance lead approves each order." } },
      },
      finds: "asked",
    },
    {
      title: "The role is asked for its view",
      grid: `
        |                        | Buyer/Finance lead | Provider/Account lead |
        | - Order a new licence  | C                  | A/R                   |`,
      options: {
        activities: { "Order a new licence": { splitBuyer: "The Finance lead names the cost centre." } },
      },
      finds: null,
    },
    {
      title: "The role that approves owns the row",
      grid: `
        |                        | Buyer/Finance lead | Provider/Account lead |
        | - Order a new licence  | A                  | R                     |`,
      options: {
        activities: { "Order a new licence": { splitBuyer: "The Finance lead approves each order." } },
      },
      finds: null,
    },
  ],
};
