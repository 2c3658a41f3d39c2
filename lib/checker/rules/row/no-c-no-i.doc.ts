import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row crosses the parties, and nobody is asked or told.",
  rationale:
    "Departments that do not talk are what such a matrix is drawn against; many good rows need neither letter, so this rule is off at first.",
  source: "Guides to responsibility charts: a row without consulted or informed roles is worth a question.",
  examples: [
    {
      title: "Nobody is told",
      grid: `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | A             | R                  |`,
      finds: "silent",
    },
    {
      title: "Somebody is told",
      grid: `
        |                | Buyer/IT lead | Buyer/Users | Provider/Engineers |
        | - Take a call  | A             | I           | R                  |`,
      finds: null,
    },
    {
      title: "One party alone",
      grid: `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | A/R           |                    |`,
      finds: null,
    },
  ],
};
