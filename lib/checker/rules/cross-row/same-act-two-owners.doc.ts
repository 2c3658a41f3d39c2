import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Security                     |               |                    |
        | - Review the firewall rules  | A/R           | C                  |
        | Patching                     |               |                    |
        | - Review the firewall rules. | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "The same act stands under two areas and has two owners.",
  rationale:
    "Each side reads the row that suits it. Two owners in two rows are as many as two in one, and harder to see.",
  source:
    "The seed article's double ownership, looked for across rows: the same place in the catalogue, or the same words.",
  examples: [
    { title: "The same words under two areas, with two owners", grid, finds: "both" },
    {
      title: "The same words, and what each applies to",
      grid,
      options: {
        activities: {
          "Review the firewall rules": { appliesTo: "The head office" },
          "Review the firewall rules.": { appliesTo: "The shops" },
        },
      },
      finds: null,
    },
    {
      title: "The same words, with one owner",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Security                     |               |                    |
        | - Review the firewall rules  | A/R           | C                  |
        | Patching                     |               |                    |
        | - Review the firewall rules. | A             | R                  |`,
      finds: null,
    },
    {
      title: "Two areas that repeat the same acts for two things",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | Basic operators        |               |                    |
        | - Update operators     | I             | A/R                |
        | - Back up their data   | I             | A/R                |
        | - Restore their data   | I             | A/R                |
        | Operators of the buyer |               |                    |
        | - Update operators     | A/R           | I                  |
        | - Back up their data   | A/R           | I                  |
        | - Restore their data   | A/R           | I                  |`,
      finds: null,
    },
    {
      title: "Two acts that share most words",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Security                     |               |                    |
        | - Review the firewall rules  | A/R           | C                  |
        | Patching                     |               |                    |
        | - Review the firewall logs   | I             | A/R                |`,
      finds: null,
    },
  ],
};
