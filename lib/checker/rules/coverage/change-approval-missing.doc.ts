import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Nobody approves changes to systems in use.",
  rationale:
    "Two teams with administrator rights and no approval break each other's work, and each finds the other's change only by its damage.",
  source: "Co-managed service attachments in use, which ask for one change process that both sides follow.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Projects           |               |                    |
        | - Write the scope  | I             | A/R                |
        | - Lead the project | I             | A/R                |`,
      options: { areas: { Projects: { topic: "projects" } } },
      finds: "missing",
    },
    {
      title: "Another approval",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | Projects             |               |                    |
        | - Write the scope    | I             | A/R                |
        | - Lead the project   | I             | A/R                |
        | - Approve the budget | I             | A/R                |`,
      options: { areas: { Projects: { topic: "projects" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                      | Buyer/IT lead | Provider/Engineers |
        | Projects                             |               |                    |
        | - Write the scope                    | I             | A/R                |
        | - Lead the project                   | I             | A/R                |
        | - Approve each change to the network | A             | R                  |`,
      options: { areas: { Projects: { topic: "projects" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Projects              |               |                    |
        | - Write the scope     | I             | A/R                |
        | - Lead the project    | I             | A/R                |
        | - Our own name for it | A             | R                  |`,
      options: {
        areas: { Projects: { topic: "projects" } },
        activities: { "Our own name for it": { catalogueId: "PR-06" } },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Projects           |               |                    |
        | - Write the scope  | I             | A/R                |
        | - Lead the project | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { Projects: { topic: "projects" } } },
      finds: null,
    },
  ],
};
