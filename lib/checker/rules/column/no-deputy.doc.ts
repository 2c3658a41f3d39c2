import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                         | Buyer/IT lead | Buyer/Sponsor | Provider/Service desk |
        | - Answer an alarm       | I             | A             | R                     |
        | - Order the new laptops | A             |               | R                     |`;
const alarm = { hours: { kind: "around-the-clock" as const } };

export const doc: RuleDoc = {
  summary: "A role owns rows that cannot wait, and nobody stands in for it.",
  rationale:
    "The owner is on a plane on the day of the alarm. Silent until the parties have begun to name deputies: then the missing ones are the ones that were forgotten.",
  source: "What practitioners ask of each owner: who decides when this person is away.",
  examples: [
    {
      title: "One role has a deputy, and the owner of the alarm has none",
      grid,
      options: {
        activities: { "Answer an alarm": alarm },
        roles: { "IT lead": { deputy: "Office manager" } },
      },
      finds: "alone",
    },
    {
      title: "The owner of the alarm has one",
      grid,
      options: { activities: { "Answer an alarm": alarm }, roles: { Sponsor: { deputy: "Finance lead" } } },
      finds: null,
    },
    {
      title: "Nobody has named deputies yet",
      grid,
      options: { activities: { "Answer an alarm": alarm } },
      finds: null,
    },
  ],
};
