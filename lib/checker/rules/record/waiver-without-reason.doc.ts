import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A gap was accepted without a reason, without somebody who watches it, or its day has passed.",
  rationale:
    "An exception that nobody can explain is a gap that nobody decided. One whose day is over is open again.",
  source: "Exception registers of security frameworks: reason, owner and end date for each exception.",
  examples: [
    {
      title: "The reason says nothing",
      grid,
      options: { gaps: { g1: { reason: "n/a" } } },
      finds: "reason",
    },
    {
      title: "The owner is a blank",
      grid,
      options: { gaps: { g1: { owner: "TBD" } } },
      finds: "owner",
    },
    {
      title: "The day has passed",
      grid,
      options: { gaps: { g1: { until: "2026-04-19" } } },
      finds: "over",
    },
    {
      title: "Reason, owner and a day to come",
      grid,
      options: {
        gaps: {
          g1: { reason: "The second engineer starts in May.", owner: "Service manager", until: "2026-06-30" },
        },
      },
      finds: null,
    },
  ],
};
