import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Authority is given in advance, and nothing limits it.",
  rationale:
    "Whoever may act unasked wants to know how far. Without systems, hours and a sum the provider acts at its own risk, or not at all. A note until the parties have begun with their terms.",
  source:
    "The terms of this product on standing authority: the systems it covers, the hours in which it holds, the spending limit it refers to.",
  examples: [
    {
      title: "Systems and hours are said, the sum is not",
      grid: `
        |                                                               | Buyer/IT lead | Provider/Engineers |
        | Nights                                                        |               |                    |
        | - Take night calls                                            | I             | A/R                |
        | - Give standing authority to isolate machines and spend money | A/R           | C                  |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        terms: { authoritySystems: "Laptops", authorityHours: "At all hours" },
      },
      finds: "open",
    },
    {
      title: "Nothing is said yet: a note",
      grid: `
        |                                                               | Buyer/IT lead | Provider/Engineers |
        | Nights                                                        |               |                    |
        | - Take night calls                                            | I             | A/R                |
        | - Give standing authority to isolate machines and spend money | A/R           | C                  |`,
      options: { areas: { Nights: { topic: "after-hours" } } },
      finds: "open",
    },
    {
      title: "No money is given",
      grid: `
        |                                               | Buyer/IT lead | Provider/Engineers |
        | Nights                                        |               |                    |
        | - Take night calls                            | I             | A/R                |
        | - Give standing authority to isolate machines | A/R           | C                  |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        terms: { authoritySystems: "Laptops", authorityHours: "At all hours" },
      },
      finds: null,
    },
    {
      title: "All limits are said",
      grid: `
        |                                                               | Buyer/IT lead | Provider/Engineers |
        | Nights                                                        |               |                    |
        | - Take night calls                                            | I             | A/R                |
        | - Give standing authority to isolate machines and spend money | A/R           | C                  |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        terms: { authoritySystems: "Laptops", authorityHours: "At all hours", spendingAtNight: "EUR 500" },
      },
      finds: null,
    },
    {
      title: "Acting within the authority gives none",
      grid: `
        |                                                  | Buyer/IT lead | Provider/Engineers |
        | Nights                                           |               |                    |
        | - Take night calls                               | I             | A/R                |
        | - Isolate machines within the standing authority | A/R           | C                  |`,
      options: { areas: { Nights: { topic: "after-hours" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                                                               | Buyer/IT lead | Provider/Engineers |
        | Nights                                                        |               |                    |
        | - Take night calls                                            | I             | A/R                |
        | - Give standing authority to isolate machines and spend money | A/R           | C                  |`,
      options: { areas: { Nights: { topic: "after-hours" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
