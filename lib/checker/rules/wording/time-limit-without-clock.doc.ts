import type { RuleDoc } from "../../rule-doc.ts";

const GRID = `
        |                     | Buyer/IT lead | Provider/Engineers |
        | - Repair the server | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A limit of hours or days has no start, or no kind of hours.",
  rationale:
    "Four hours from the call and four hours from the opening of the ticket are two promises, and four business hours on Friday afternoon end on Monday. The number alone settles neither.",
  source: "Guides to service levels: a target names its event, its number and the hours that it counts.",
  examples: [
    {
      title: "A number without a start",
      grid: GRID,
      options: {
        activities: {
          "Repair the server": { timeLimit: { amount: 4, unit: "hours", clock: "business", from: null } },
        },
      },
      finds: "start",
    },
    {
      title: "A number without a kind of hours",
      grid: GRID,
      options: {
        activities: {
          "Repair the server": { timeLimit: { amount: 4, unit: "hours", clock: null, from: "the alarm" } },
        },
      },
      finds: "hours",
    },
    {
      title: "A bare number",
      grid: GRID,
      options: {
        activities: {
          "Repair the server": { timeLimit: { amount: 1, unit: "days", clock: null, from: null } },
        },
      },
      finds: "both",
    },
    {
      title: "Number, start and hours",
      grid: GRID,
      options: {
        activities: {
          "Repair the server": {
            timeLimit: { amount: 4, unit: "hours", clock: "business", from: "the alarm" },
          },
        },
      },
      finds: null,
    },
    {
      title: "A row promised around the clock counts clock hours",
      grid: GRID,
      options: {
        activities: {
          "Repair the server": {
            hours: { kind: "around-the-clock" },
            timeLimit: { amount: 4, unit: "hours", clock: null, from: "the alarm" },
          },
        },
      },
      finds: null,
    },
    {
      title: "A text with a number and no start",
      grid: `
        |                                     | Buyer/IT lead | Provider/Engineers |
        | - Repair the server within 4 hours  | I             | A/R                |`,
      finds: "row",
    },
    {
      title: "A text with both",
      grid: `
        |                                                  | Buyer/IT lead | Provider/Engineers |
        | - Repair the server within 4 hours of its alarm  | I             | A/R                |`,
      finds: null,
    },
  ],
};
