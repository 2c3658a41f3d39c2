import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "The buyer does not hold its own tenant.",
  rationale:
    "Whoever holds the tenant decides who gets in. A buyer without an emergency account of its own asks its provider for permission to leave it.",
  source:
    "Co-managed toolkits in use, in which the ownership of the tenant never moves; cases in which a provider kept a tenant after the end.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365           |               |                    |
        | - Create an account     | I             | A/R                |
        | - Set the sharing rules | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: "missing",
    },
    {
      title: "Testing the emergency account is not holding it",
      grid: `
        |                               | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                 |               |                    |
        | - Create an account           | I             | A/R                |
        | - Set the sharing rules       | I             | A/R                |
        | - Test the emergency accounts | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: "missing",
    },
    {
      title: "The provider owns it",
      grid: `
        |                                          | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                            |               |                    |
        | - Create an account                      | I             | A/R                |
        | - Set the sharing rules                  | I             | A/R                |
        | - Hold the global administrator accounts | C             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: "away",
    },
    {
      title: "The provider owns the row of the catalogue",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365           |               |                    |
        | - Create an account     | I             | A/R                |
        | - Set the sharing rules | I             | A/R                |
        | - Our own name for it   | C             | A/R                |`,
      options: {
        areas: { "Microsoft 365": { topic: "microsoft-365" } },
        activities: { "Our own name for it": { catalogueId: "MS-01" } },
      },
      finds: "away",
    },
    {
      title: "The buyer owns it and the provider does the work",
      grid: `
        |                                          | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                            |               |                    |
        | - Create an account                      | I             | A/R                |
        | - Set the sharing rules                  | I             | A/R                |
        | - Hold the global administrator accounts | A             | R                  |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365           |               |                    |
        | - Create an account     | I             | A/R                |
        | - Set the sharing rules | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
