import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A text says that the matrix, or a part of it, binds nobody.",
  rationale:
    "A matrix that disclaims itself is worse than none: one side reads the letters, the other reads the sentence below them. Whether it is meant is for both sides to say.",
  source:
    "Published responsibility matrices that carry the sentence “does not constitute a commitment” under their letters.",
  examples: [
    {
      title: "The note takes back the letters",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Rotate the keys    | I             | A/R                |`,
      options: {
        activities: { "Rotate the keys": { note: "This row does not constitute a commitment." } },
      },
      finds: "row",
    },
    {
      title: "What is sent for information is no disclaimer",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | - Send the alarm list | I             | A/R                |`,
      options: {
        activities: { "Send the alarm list": { note: "The buyer gets the list for information only." } },
      },
      finds: null,
    },
    {
      title: "A clause that makes the whole matrix guidance",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Rotate the keys    | I             | A/R                |`,
      options: { terms: { furtherClauses: "This matrix is for guidance only." } },
      finds: "terms",
    },
    {
      title: "An estimate that binds nobody before the order",
      grid: `
        |                          | Buyer/IT lead | Provider/Project lead |
        | - Write a project's quote | I            | A/R                   |`,
      options: { terms: { projectRate: "A non-binding estimate comes first." } },
      finds: null,
    },
  ],
};
