import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Two owners share part of the week.",
  rationale:
    "The owner of the whole week and the owner of the nights both hold the phone at night, and each believes that the other does.",
  source: "Our own: hours are counted as minutes of the week.",
  examples: [
    {
      title: "One owns all hours, the other the nights",
      grid: `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | A             | A@night            |`,
      finds: "both",
    },
    {
      title: "One owns the day, the other the night",
      grid: `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | A@business    | A@night            |`,
      finds: null,
    },
    {
      title: "Both own all hours: another rule says it",
      grid: `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | A             | A                  |`,
      finds: null,
    },
  ],
};
