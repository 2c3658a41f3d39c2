import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Patch the servers    | I             | A/R                |
        | - Agree a night window | A/R           | C                  |`;
const needs = { dependsOn: ["agree-a-night-window"] };

export const doc: RuleDoc = {
  summary: "A row needs another one that nobody in the agreement owns.",
  rationale:
    "The owner of the first row will point at the second, and rightly. What a duty waits for is part of the duty.",
  source:
    "Complementary user entity controls of service auditors: a control that rests on another party's act names that act; the links are those of the catalogue.",
  examples: [
    {
      title: "What it needs is not in this agreement",
      grid,
      options: {
        activities: {
          "Patch the servers": needs,
          "Agree a night window": { scope: "out", outHolder: "Nobody" },
        },
      },
      finds: "open",
    },
    {
      title: "What it needs has an owner",
      grid,
      options: { activities: { "Patch the servers": needs } },
      finds: null,
    },
    {
      title: "What it needs is still to be decided",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Patch the servers    | I             | A/R                |
        | - Agree a night window |               |                    |`,
      options: { activities: { "Patch the servers": needs, "Agree a night window": { undecided: true } } },
      finds: null,
    },
  ],
};
