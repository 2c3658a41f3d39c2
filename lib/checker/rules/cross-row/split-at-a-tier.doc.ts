import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                      | Buyer/IT lead | Provider/Service desk |
        | Help desk            |               |                       |
        | - Solve tier 1 calls | A/R           | I                     |
        | - Solve tier 2 calls | I             | A/R                   |`;
const areas = { "Help desk": { topic: "help-desk" as const } };

export const doc: RuleDoc = {
  summary: "The help desk is split by tier, and nothing says where one tier ends.",
  rationale:
    "A split by tier works as long as the first tier can tell its calls from the others. Without a written test each call is argued over while the caller waits.",
  source:
    "Guides for co-managed help desks: tier splits fail when the first tier cannot tell its calls from those of the second.",
  examples: [
    { title: "Two tiers, two sides, no test", grid, options: { areas }, finds: "untold" },
    {
      title: "A test is written",
      grid,
      options: {
        areas,
        activities: {
          "Solve tier 2 calls": {
            appliesTo: "Calls that are not solved after 20 minutes, or that need server access.",
          },
        },
      },
      finds: null,
    },
    {
      title: "Both tiers with one side",
      grid: `
        |                      | Buyer/IT lead | Provider/Service desk |
        | Help desk            |               |                       |
        | - Solve tier 1 calls | I             | A/R                   |
        | - Solve tier 2 calls | I             | A/R                   |`,
      options: { areas },
      finds: null,
    },
  ],
};
