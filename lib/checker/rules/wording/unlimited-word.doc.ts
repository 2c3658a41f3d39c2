import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A text promises something without an end.",
  rationale:
    "“Unlimited support” is cut back later by a fair-use clause, or by the next invoice. The limit is what should be agreed. “All”, “any” and “full” are left alone where they only count.",
  source:
    "INCOSE's guide to writing requirements on open quantities, and common practice in managed services: “unlimited” comes with a fair-use clause.",
  examples: [
    {
      title: "A promise of no size",
      grid: `
        |                                | Buyer/IT lead | Provider/Service desk |
        | - Give unlimited phone support | I             | A/R                   |`,
      finds: "row",
    },
    {
      title: "A promise with its limit",
      grid: `
        |                                          | Buyer/IT lead | Provider/Service desk |
        | - Give phone support, 20 hours a month   | I             | A/R                   |`,
      finds: null,
    },
    {
      title: "“All” before a list that ends",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | - Patch all servers on list B   | I             | A/R                |`,
      finds: null,
    },
    {
      title: "“24/7” with the act that is done at night",
      grid: `
        |                                       | Buyer/IT lead | Provider/Engineers |
        | - Answer server alarms 24/7           | I             | A/R                |`,
      finds: null,
    },
    {
      title: "The terms say where the word ends",
      grid: `
        |                                | Buyer/IT lead | Provider/Service desk |
        | - Give unlimited phone support | I             | A/R                   |`,
      options: { terms: { furtherClauses: "“Unlimited” means up to 20 hours a month." } },
      finds: null,
    },
    {
      title: "A clause of the terms",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Review access rights | I             | A/R                |`,
      options: { terms: { furtherClauses: "The fee covers any and all work on site." } },
      finds: "terms",
    },
  ],
};
