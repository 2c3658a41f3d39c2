import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Order the hardware | A/R           | I                  |
        | - Write the design   | I             | A/R                |
        | - Approve the design | A/R           | I                  |`;

export const doc: RuleDoc = {
  summary: "Rows need one another in a loop.",
  rationale: "Each owner waits for the other, and both are right by the letter of what was signed.",
  source: "Our own: the links between rows form an order of work only when there is no loop in them.",
  examples: [
    {
      title: "Three rows wait for one another",
      grid,
      options: {
        activities: {
          "Order the hardware": { dependsOn: ["approve-the-design"] },
          "Write the design": { dependsOn: ["order-the-hardware"] },
          "Approve the design": { dependsOn: ["write-the-design"] },
        },
      },
      finds: "loop",
    },
    {
      title: "A row that needs itself",
      grid,
      options: { activities: { "Write the design": { dependsOn: ["write-the-design"] } } },
      finds: "self",
    },
    {
      title: "A chain with a beginning",
      grid,
      options: {
        activities: {
          "Order the hardware": { dependsOn: ["approve-the-design"] },
          "Approve the design": { dependsOn: ["write-the-design"] },
        },
      },
      finds: null,
    },
  ],
};
