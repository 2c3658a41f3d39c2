import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Nobody has to tell of a change beforehand.",
  rationale:
    "A buyer's own team changes a firewall on Friday; the provider's desk takes the calls on Monday. A notice costs one line.",
  source:
    "Co-managed service attachments in use, which bind both sides to tell of changes before they make them.",
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
      title: "A notice of something else",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Projects                     |               |                    |
        | - Write the scope            | I             | A/R                |
        | - Lead the project           | I             | A/R                |
        | - Tell the sponsor the price | I             | A/R                |`,
      options: { areas: { Projects: { topic: "projects" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                            | Buyer/IT lead | Provider/Engineers |
        | Projects                                   |               |                    |
        | - Write the scope                          | I             | A/R                |
        | - Lead the project                         | I             | A/R                |
        | - Tell the desk before a server is changed | A             | R                  |`,
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
        activities: { "Our own name for it": { catalogueId: "PR-07" } },
      },
      finds: null,
    },
    {
      title: "The parties chose the core, which has no such row",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Projects           |               |                    |
        | - Write the scope  | I             | A/R                |
        | - Lead the project | I             | A/R                |`,
      options: { header: { size: "core" }, areas: { Projects: { topic: "projects" } } },
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
