import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row is promised at night, and nobody who does it is there.",
  rationale:
    "A promise around the clock by people who go home at six is a promise of voicemail. The owner may sleep; whoever does the work may not, unless the row decides at once.",
  source:
    "Common practice among co-managed providers, whose first question is who answers at seven in the evening. Working hours are compared minute by minute of the week.",
  examples: [
    {
      title: "The only one who does it works in business hours",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Night                   |               |                    |
        | - Wake the contacts     | A/R           | I                  |`,
      options: {
        areas: { Night: { topic: "after-hours" } },
        roles: {
          "IT lead": { hours: { kind: "business" } },
          Engineers: { hours: { kind: "around-the-clock" } },
        },
        activities: { "Wake the contacts": { hours: { kind: "around-the-clock" } } },
      },
      finds: "asleep",
    },
    {
      title: "Two do it, and both go home",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Night                   |               |                    |
        | - Wake the contacts     | A/R           | R                  |`,
      options: {
        areas: { Night: { topic: "after-hours" } },
        roles: { "IT lead": { hours: { kind: "business" } }, Engineers: { hours: { kind: "business" } } },
        activities: { "Wake the contacts": { hours: { kind: "around-the-clock" } } },
      },
      finds: "together",
    },
    {
      title: "The owner sleeps and the engineers do it",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Night                   |               |                    |
        | - Wake the contacts     | A             | R                  |`,
      options: {
        areas: { Night: { topic: "after-hours" } },
        roles: {
          "IT lead": { hours: { kind: "business" } },
          Engineers: { hours: { kind: "around-the-clock" } },
        },
        activities: { "Wake the contacts": { hours: { kind: "around-the-clock" } } },
      },
      finds: null,
    },
    {
      title: "A decision at night needs an owner who is awake",
      grid: `
        |                            | Buyer/IT lead | Provider/Engineers |
        | Night                      |               |                    |
        | - Approve a night restore  | A             | C                  |`,
      options: {
        areas: { Night: { topic: "after-hours" } },
        roles: {
          "IT lead": { hours: { kind: "business" } },
          Engineers: { hours: { kind: "around-the-clock" } },
        },
        activities: { "Approve a night restore": { kind: "decision", hours: { kind: "around-the-clock" } } },
      },
      finds: "asleep",
    },
    {
      title: "Promised in business hours only",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Night                   |               |                    |
        | - Wake the contacts     | A/R           | I                  |`,
      options: {
        areas: { Night: { topic: "after-hours" } },
        roles: { "IT lead": { hours: { kind: "business" } } },
        activities: { "Wake the contacts": { hours: { kind: "business" } } },
      },
      finds: null,
    },
    {
      title: "An area that nobody has mapped yet",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Night                   |               |                    |
        | - Wake the contacts     | A/R           | I                  |`,
      options: {
        roles: { "IT lead": { hours: { kind: "business" } } },
        activities: { "Wake the contacts": { hours: { kind: "around-the-clock" } } },
      },
      finds: null,
    },
  ],
};
