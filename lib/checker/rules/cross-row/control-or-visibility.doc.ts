import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "The buyer must be asked about most of the provider's work, and gets no report.",
  rationale:
    "Many who ask for a say want to see. Being asked costs both sides time on every ticket; a report costs an hour a month.",
  source: "The seed article: many buyers want visibility, not control. The share is a setting.",
  examples: [
    {
      title: "Asked in every row, and no report",
      grid: `
        |                    | Buyer/IT lead | Provider/Service desk |
        | - Visit site 1     | C             | A/R                   |
        | - Visit site 2     | C             | A/R                   |
        | - Visit site 3     | C             | A/R                   |
        | - Visit site 4     | C             | A/R                   |
        | - Visit site 5     | C             | A/R                   |
        | - Visit site 6     | C             | A/R                   |
        | - Visit site 7     | C             | A/R                   |
        | - Visit site 8     | C             | A/R                   |
        | - Visit site 9     | C             | A/R                   |
        | - Close a ticket   | C             | A/R                   |`,
      finds: "asked",
    },
    {
      title: "Asked in every row, with a report",
      grid: `
        |                    | Buyer/IT lead | Provider/Service desk |
        | - Visit site 1     | C             | A/R                   |
        | - Visit site 2     | C             | A/R                   |
        | - Visit site 3     | C             | A/R                   |
        | - Visit site 4     | C             | A/R                   |
        | - Visit site 5     | C             | A/R                   |
        | - Visit site 6     | C             | A/R                   |
        | - Visit site 7     | C             | A/R                   |
        | - Visit site 8     | C             | A/R                   |
        | - Visit site 9     | C             | A/R                   |
        | - Send the report  | C             | A/R                   |`,
      finds: null,
    },
    {
      title: "Told in every row",
      grid: `
        |                    | Buyer/IT lead | Provider/Service desk |
        | - Visit site 1     | I             | A/R                   |
        | - Visit site 2     | I             | A/R                   |
        | - Visit site 3     | I             | A/R                   |
        | - Visit site 4     | I             | A/R                   |
        | - Visit site 5     | I             | A/R                   |
        | - Visit site 6     | I             | A/R                   |
        | - Visit site 7     | I             | A/R                   |
        | - Visit site 8     | I             | A/R                   |
        | - Visit site 9     | I             | A/R                   |
        | - Close a ticket   | I             | A/R                   |`,
      finds: null,
    },
  ],
};
