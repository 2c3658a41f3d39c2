import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "No row says who checks a caller before a reset.",
  rationale:
    "A help desk that resets a password for a friendly voice opens the door that all other locks protect. Both companies assume that the other has a procedure for it.",
  source:
    "Attacks on help desks since 2023, which began with a telephone call; the complaint of Clorox against Cognizant of 2025 alleges one.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Help desk          |               |                    |
        | - Answer a call    | I             | A/R                |
        | - Reset a password | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" } } },
      finds: "missing",
    },
    {
      title: "A check of something else",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | Help desk            |               |                    |
        | - Answer a call      | I             | A/R                |
        | - Reset a password   | I             | A/R                |
        | - Check the printers | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                               | Buyer/IT lead | Provider/Engineers |
        | Help desk                                     |               |                    |
        | - Answer a call                               | I             | A/R                |
        | - Reset a password                            | I             | A/R                |
        | - Ask for proof of identity before each reset | A             | R                  |`,
      options: { areas: { "Help desk": { topic: "help-desk" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Help desk             |               |                    |
        | - Answer a call       | I             | A/R                |
        | - Reset a password    | I             | A/R                |
        | - Our own name for it | A             | R                  |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        activities: { "Our own name for it": { catalogueId: "HD-13" } },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Help desk          |               |                    |
        | - Answer a call    | I             | A/R                |
        | - Reset a password | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { "Help desk": { topic: "help-desk" } } },
      finds: null,
    },
  ],
};
