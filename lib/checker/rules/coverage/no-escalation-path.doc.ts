import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row that works at night has no call chain, or one with gaps.",
  rationale:
    "The first person called sleeps, is ill or is on a train. A chain needs a second step, and minutes after which it begins.",
  source: "Emergency plans in use, and BSI C5: who is called, in which order, and how long each call waits.",
  examples: [
    {
      title: "No chain",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        activities: { "Take night calls": { hours: { kind: "around-the-clock" }, chain: null } },
      },
      finds: "none",
    },
    {
      title: "A chain of one step",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        activities: { "Take night calls": { hours: { kind: "around-the-clock" }, chain: "night" } },
        chains: {
          night: {
            name: "Night chain",
            steps: [{ role: "engineers", deputy: null, waitMinutes: null, note: null }],
          },
        },
      },
      finds: "short",
    },
    {
      title: "No minutes between the steps",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        activities: { "Take night calls": { hours: { kind: "around-the-clock" }, chain: "night" } },
        chains: {
          night: {
            name: "Night chain",
            steps: [
              { role: "engineers", deputy: null, waitMinutes: null, note: null },
              { role: "it-lead", deputy: null, waitMinutes: null, note: null },
            ],
          },
        },
      },
      finds: "untimed",
    },
    {
      title: "Two steps, and minutes between them",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        activities: { "Take night calls": { hours: { kind: "around-the-clock" }, chain: "night" } },
        chains: {
          night: {
            name: "Night chain",
            steps: [
              { role: "engineers", deputy: null, waitMinutes: 10, note: null },
              { role: "it-lead", deputy: null, waitMinutes: null, note: null },
            ],
          },
        },
      },
      finds: null,
    },
    {
      title: "Promised in business hours only",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        activities: { "Take night calls": { hours: { kind: "business" } } },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        header: { model: "undecided" },
        activities: { "Take night calls": { hours: { kind: "around-the-clock" }, chain: null } },
      },
      finds: null,
    },
  ],
};
