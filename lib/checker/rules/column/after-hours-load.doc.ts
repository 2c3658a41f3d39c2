import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                       | Buyer/IT lead | Provider/Service desk |
        | - Answer a night call | A/R@night     | A/R@business          |`;

export const doc: RuleDoc = {
  summary: "A role of the buyer that works in business hours has to act out of hours.",
  rationale:
    "One person who goes home at six is no night service. The gap stays unseen, since the row has an owner and a doer for every hour.",
  source:
    "The seed article: coverage that one internal person cannot realistically provide. The hours are those of the role.",
  examples: [
    {
      title: "Business hours, and the owner at night",
      grid,
      options: { roles: { "IT lead": { hours: { kind: "business" } } } },
      finds: "night",
    },
    {
      title: "On call around the clock",
      grid,
      options: { roles: { "IT lead": { hours: { kind: "around-the-clock" } } } },
      finds: null,
    },
    {
      title: "Nobody has said when the role works",
      grid,
      finds: null,
    },
  ],
};
