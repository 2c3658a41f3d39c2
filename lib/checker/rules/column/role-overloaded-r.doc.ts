import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "One role does far more rows than the roles beside it.",
  rationale:
    "A full column looks like diligence and is often a queue. Whether one team can stay on top of so much is cheaper to ask before signing.",
  source:
    "Smith and Erwin's column questions, as the Track+ analysis tables give them; compared with the middle of the same side, and the factor is a setting.",
  examples: [
    {
      title: "One of three roles does nearly everything",
      grid: `
        |                  | Provider/Service desk | Provider/Engineers | Provider/Account lead |
        | - Visit site 1   | A/R                   | I                  |                       |
        | - Visit site 2   | A/R                   | I                  |                       |
        | - Visit site 3   | A/R                   | I                  |                       |
        | - Visit site 4   | A/R                   | I                  |                       |
        | - Visit site 5   | A/R                   | I                  |                       |
        | - Visit site 6   | A/R                   | I                  |                       |
        | - Visit site 7   | A/R                   | I                  |                       |
        | - Visit site 8   | A/R                   | I                  |                       |
        | - Visit site 9   | A/R                   | I                  |                       |
        | - Visit site 10  | A/R                   | I                  |                       |
        | - Visit site 11  | A/R                   | I                  |                       |
        | - Visit site 12  | A/R                   | I                  |                       |
        | - Plan the year  | I                     | A/R                |                       |
        | - Write the bill | I                     |                    | A/R                   |`,
      finds: "most",
    },
    {
      title: "Two roles share the work",
      grid: `
        |                  | Provider/Service desk | Provider/Engineers | Provider/Account lead |
        | - Visit site 1   | A/R                   | I                  |                       |
        | - Visit site 2   | I                     | A/R                |                       |
        | - Visit site 3   | A/R                   | I                  |                       |
        | - Visit site 4   | I                     | A/R                |                       |
        | - Visit site 5   | A/R                   | I                  |                       |
        | - Visit site 6   | I                     | A/R                |                       |
        | - Visit site 7   | A/R                   | I                  |                       |
        | - Visit site 8   | I                     | A/R                |                       |
        | - Visit site 9   | A/R                   | I                  |                       |
        | - Visit site 10  | I                     | A/R                |                       |
        | - Visit site 11  | A/R                   | I                  |                       |
        | - Visit site 12  | I                     | A/R                |                       |
        | - Plan the year  | I                     | A/R                |                       |
        | - Write the bill | I                     |                    | A/R                   |`,
      finds: null,
    },
  ],
};
