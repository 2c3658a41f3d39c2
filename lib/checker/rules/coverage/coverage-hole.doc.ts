import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "The hours of those who do a row leave out a part of what it promises.",
  rationale:
    "Saturday morning belongs to nobody in many agreements that say “24x7”. The hole is found by adding up hours, and seldom by reading.",
  source:
    "Plain arithmetic: promised hours against the hours of those who do the work, in minutes of the week and in each role's own time zone.",
  examples: [
    {
      title: "Promised around the clock, done from Monday to Saturday",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Patch a server     | I             | A/R                |`,
      options: {
        roles: {
          Engineers: {
            hours: { kind: "windows", windows: [{ days: [1, 2, 3, 4, 5, 6], from: "00:00", to: "24:00" }] },
          },
        },
        activities: { "Patch a server": { hours: { kind: "around-the-clock" } } },
      },
      finds: "hole",
    },
    {
      title: "Two who do it cover the week together",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Patch a server     | R             | A/R                |`,
      options: {
        roles: {
          "IT lead": { hours: { kind: "windows", windows: [{ days: [7], from: "00:00", to: "24:00" }] } },
          Engineers: {
            hours: { kind: "windows", windows: [{ days: [1, 2, 3, 4, 5, 6], from: "00:00", to: "24:00" }] },
          },
        },
        activities: { "Patch a server": { hours: { kind: "around-the-clock" } } },
      },
      finds: null,
    },
    {
      title: "Done out of hours only, and promised in business hours",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Patch a server     | I             | A/R@night          |`,
      options: {
        roles: { Engineers: { hours: { kind: "around-the-clock" } } },
        activities: { "Patch a server": { hours: { kind: "business" } } },
      },
      finds: "hole",
    },
    {
      title: "Business hours in another time zone",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Patch a server     | I             | A/R                |`,
      options: {
        roles: { Engineers: { hours: { kind: "business" }, zone: "America/New_York" } },
        activities: { "Patch a server": { hours: { kind: "business" } } },
      },
      finds: "hole",
    },
    {
      title: "Nobody has said when the engineers work",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Patch a server     | I             | A/R                |`,
      options: { activities: { "Patch a server": { hours: { kind: "around-the-clock" } } } },
      finds: null,
    },
  ],
};
