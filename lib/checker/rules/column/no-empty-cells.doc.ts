import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A role has a part in nearly every row without doing or owning it.",
  rationale:
    "Who is asked or told about everything ends by reading nothing, and each row waits for one more person. A report at the end of the month often does the same.",
  source:
    "The column questions of role and responsibility charting, as the Track+ analysis tables give them.",
  examples: [
    {
      title: "A role that is asked about every row",
      grid: `
        |                  | Provider/Service desk | Buyer/Site lead | Buyer/IT lead |
        | - Visit site 1   | A/R                   | I               | C             |
        | - Visit site 2   | A/R                   |                 | C             |
        | - Visit site 3   | A/R                   | I               | C             |
        | - Visit site 4   | A/R                   |                 | C             |
        | - Visit site 5   | A/R                   | I               | C             |
        | - Visit site 6   | A/R                   |                 | C             |
        | - Visit site 7   | A/R                   | I               | C             |
        | - Visit site 8   | A/R                   |                 | C             |
        | - Visit site 9   | A/R                   | I               | C             |
        | - Visit site 10  | A/R                   |                 | C             |
        | - Visit site 11  | A/R                   | I               | C             |
        | - Visit site 12  | A/R                   |                 | C             |
        | - Visit site 13  | A/R                   | I               | C             |
        | - Visit site 14  | A/R                   |                 | C             |
        | - Visit site 15  | A/R                   | I               | C             |
        | - Visit site 16  | A/R                   |                 | C             |
        | - Visit site 17  | A/R                   | I               | C             |
        | - Visit site 18  | A/R                   |                 | C             |
        | - Visit site 19  | A/R                   | I               | C             |
        | - Visit site 20  | A/R                   |                 | C             |
        | - Visit site 21  | A/R                   | I               | C             |`,
      finds: "everywhere",
    },
    {
      title: "A role that is told about most rows",
      grid: `
        |                  | Provider/Service desk | Buyer/Site lead | Buyer/IT lead |
        | - Visit site 1   | A/R                   | I               |               |
        | - Visit site 2   | A/R                   |                 |               |
        | - Visit site 3   | A/R                   | I               |               |
        | - Visit site 4   | A/R                   |                 |               |
        | - Visit site 5   | A/R                   | I               | I             |
        | - Visit site 6   | A/R                   |                 | I             |
        | - Visit site 7   | A/R                   | I               | I             |
        | - Visit site 8   | A/R                   |                 | I             |
        | - Visit site 9   | A/R                   | I               | I             |
        | - Visit site 10  | A/R                   |                 | I             |
        | - Visit site 11  | A/R                   | I               | I             |
        | - Visit site 12  | A/R                   |                 | I             |
        | - Visit site 13  | A/R                   | I               | I             |
        | - Visit site 14  | A/R                   |                 | I             |
        | - Visit site 15  | A/R                   | I               | I             |
        | - Visit site 16  | A/R                   |                 | I             |
        | - Visit site 17  | A/R                   | I               | I             |
        | - Visit site 18  | A/R                   |                 | I             |
        | - Visit site 19  | A/R                   | I               | I             |
        | - Visit site 20  | A/R                   |                 | I             |
        | - Visit site 21  | A/R                   | I               | I             |`,
      finds: null,
    },
    {
      title: "Most roles stand in every row: one remark, not one a role",
      grid: `
        |                  | Buyer/IT lead | Buyer/Site lead | Buyer/Finance lead | Provider/Engineers | Provider/Dispatch | Provider/Service desk |
        | - Visit site 1   | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 2   | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 3   | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 4   | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 5   | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 6   | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 7   | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 8   | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 9   | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 10  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 11  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 12  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 13  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 14  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 15  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 16  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 17  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 18  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 19  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 20  | A             | C               | I                  | I                  | I                 | R                     |
        | - Visit site 21  | A             | C               | I                  | I                  | I                 | R                     |`,
      finds: "habit",
    },
    {
      title: "A column that is a whole company",
      grid: `
        |                  | Provider/Service desk | Buyer           |
        | - Visit site 1   | A/R                   | C               |
        | - Visit site 2   | A/R                   | C               |
        | - Visit site 3   | I                     | A/R             |
        | - Visit site 4   | A/R                   | C               |
        | - Visit site 5   | A/R                   | C               |
        | - Visit site 6   | I                     | A/R             |
        | - Visit site 7   | A/R                   | C               |
        | - Visit site 8   | A/R                   | C               |
        | - Visit site 9   | I                     | A/R             |
        | - Visit site 10  | A/R                   | C               |
        | - Visit site 11  | A/R                   | C               |
        | - Visit site 12  | I                     | A/R             |
        | - Visit site 13  | A/R                   | C               |
        | - Visit site 14  | A/R                   | C               |
        | - Visit site 15  | I                     | A/R             |
        | - Visit site 16  | A/R                   | C               |
        | - Visit site 17  | A/R                   | C               |
        | - Visit site 18  | I                     | A/R             |
        | - Visit site 19  | A/R                   | C               |
        | - Visit site 20  | A/R                   | C               |
        | - Visit site 21  | I                     | A/R             |`,
      finds: null,
    },
  ],
};
