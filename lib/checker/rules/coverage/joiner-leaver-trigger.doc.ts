import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Leavers lose their access once somebody hears of them, and nobody has to tell.",
  rationale:
    "The provider blocks the account of a leaver when it knows. HR knows. Without a row for the notice, an account stays open for months and nobody was at fault.",
  source:
    "Controls that auditors expect of a customer: prompt notice of leavers; the CIS control on unused accounts.",
  examples: [
    {
      title: "No notice, no time limit",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                     |               |                    |
        | - Create an account               | I             | A/R                |
        | - Disable the accounts of leavers | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: "untold",
    },
    {
      title: "A notice of something else",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                     |               |                    |
        | - Create an account               | I             | A/R                |
        | - Disable the accounts of leavers | I             | A/R                |
        | - Send notice of price changes    | A/R           | I                  |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: "untold",
    },
    {
      title: "A row for the notice in the parties' own words",
      grid: `
        |                                        | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                          |               |                    |
        | - Create an account                    | I             | A/R                |
        | - Disable the accounts of leavers      | I             | A/R                |
        | - Tell the desk of joiners and leavers | A/R           | I                  |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: null,
    },
    {
      title: "A time limit says when the clock starts",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                     |               |                    |
        | - Create an account               | I             | A/R                |
        | - Disable the accounts of leavers | I             | A/R                |`,
      options: {
        areas: { "Microsoft 365": { topic: "microsoft-365" } },
        activities: {
          "Disable the accounts of leavers": {
            timeLimit: { amount: 1, unit: "hours", clock: "around-the-clock", from: "the notice of HR" },
          },
        },
      },
      finds: null,
    },
    {
      title: "Nobody takes access from leavers here",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365           |               |                    |
        | - Create an account     | I             | A/R                |
        | - Set the sharing rules | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                     |               |                    |
        | - Create an account               | I             | A/R                |
        | - Disable the accounts of leavers | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
