import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A column carries the name of a person instead of a job title.",
  rationale:
    "People change jobs during a contract of three years, and duties stay. A letter binds the party of a role; who holds the role this month stands in the dated contact sheet.",
  source: "Smith and Erwin's guide to responsibility charting: functional roles, no personal names.",
  examples: [
    {
      title: "A person as a column",
      grid: `
        |                   | Buyer/Jane Porter | Provider/Engineers |
        | - Rotate the keys | I                 | A/R                |`,
      finds: "person",
    },
    {
      title: "A person behind the title",
      grid: `
        |                   | Buyer/IT lead (Jane Porter) | Provider/Engineers |
        | - Rotate the keys | I                           | A/R                |`,
      finds: "person",
    },
    {
      title: "The title",
      grid: `
        |                   | Buyer/IT lead | Provider/Engineers |
        | - Rotate the keys | I             | A/R                |`,
      finds: null,
    },
    {
      title: "A site that is called like a person",
      grid: `
        |                   | Buyer/Charlotte office | Provider/Engineers |
        | - Rotate the keys | I                      | A/R                |`,
      finds: null,
    },
  ],
};
