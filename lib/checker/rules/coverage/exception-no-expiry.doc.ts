import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | - Postpone patches by exception | A             | R                  |`;

export const doc: RuleDoc = {
  summary: "An exception has no end.",
  rationale: "What was postponed for a week is still open when the attack comes, and nobody decided that.",
  source:
    "NIST SP 800-40 and vulnerability programmes in use: each exception has an owner, a reason and an end date.",
  examples: [
    {
      title: "Approved without an end",
      grid,
      options: {
        activities: { "Postpone patches by exception": { splitBuyer: "Approves exceptions in writing." } },
      },
      finds: "open",
    },
    {
      title: "With an end",
      grid,
      options: {
        activities: {
          "Postpone patches by exception": {
            splitBuyer: "Approves exceptions in writing, for 30 days at most.",
          },
        },
      },
      finds: null,
    },
    {
      title: "An exception of the grammar",
      grid,
      options: {
        activities: {
          "Postpone patches by exception": {
            splitBuyer: "Answers all questions, with the exception of prices.",
          },
        },
      },
      finds: null,
    },
  ],
};
