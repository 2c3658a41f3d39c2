import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "The provider reviews itself.",
  rationale:
    "Access, invoices and exceptions of the provider are what the buyer has to look at. A review by the one under review finds what that one knows already.",
  source: "Separation of duties, in every audit standard: who holds the access does not review it.",
  examples: [
    {
      title: "It reviews its own access",
      grid: `
        |                                     | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                       |               |                    |
        | - Create an account                 | I             | A/R                |
        | - Review the access of the provider | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: "own",
    },
    {
      title: "It is called by its name",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                     |               |                    |
        | - Create an account               | I             | A/R                |
        | - Check the invoices of Harbor IT | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: "own",
    },
    {
      title: "A row of the catalogue",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365         |               |                    |
        | - Create an account   | I             | A/R                |
        | - Our own name for it | I             | A/R                |`,
      options: {
        areas: { "Microsoft 365": { topic: "microsoft-365" } },
        activities: { "Our own name for it": { catalogueId: "PR-12" } },
      },
      finds: "own",
    },
    {
      title: "It reviews the access of others",
      grid: `
        |                                    | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                      |               |                    |
        | - Create an account                | I             | A/R                |
        | - Review guest access to each site | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: null,
    },
    {
      title: "The buyer owns the review and the provider does the work",
      grid: `
        |                                     | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                       |               |                    |
        | - Create an account                 | I             | A/R                |
        | - Review the access of the provider | A             | R                  |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: null,
    },
    {
      title: "The buyer checks it",
      grid: `
        |                                     | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                       |               |                    |
        | - Create an account                 | I             | A/R                |
        | - Review the access of the provider | V             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } }, header: { letterSet: "RACI-V" } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                                     | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                       |               |                    |
        | - Create an account                 | I             | A/R                |
        | - Review the access of the provider | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
