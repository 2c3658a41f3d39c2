import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Must-have rows of the catalogue are not in the matrix.",
  rationale:
    "Rows that nearly every agreement needs are easily lost when a matrix is cut to size. One note lists them; what another rule asks for by itself is not in the list.",
  source:
    "The catalogue of this product: its core and must-have rows for the model that the parties declared.",
  examples: [
    {
      title: "One row is gone",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Help desk                    |               |                    |
        | - Set priorities             | I             | A/R                |
        | - Solve application problems | I             | A/R                |
        | - Pass tickets on            | I             | A/R                |
        | - Cover absences             | I             | A/R                |
        | - Act on alarms              | I             | A/R                |
        | - Keep servers running       | I             | A/R                |
        | - Take first calls           | I             | A/R                |
        | - Solve everyday problems    | I             | A/R                |
        | - Remove causes              | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        header: { model: "front-desk", size: "must" },
        activities: {
          "Set priorities": { catalogueId: "HD-02" },
          "Solve application problems": { catalogueId: "HD-04" },
          "Pass tickets on": { catalogueId: "HD-06" },
          "Cover absences": { catalogueId: "HD-08" },
          "Act on alarms": { catalogueId: "HD-14" },
          "Keep servers running": { catalogueId: "HD-15" },
          "Take first calls": { catalogueId: "HD-01" },
          "Solve everyday problems": { catalogueId: "HD-03" },
          "Remove causes": { catalogueId: "HD-12" },
        },
      },
      finds: "one",
    },
    {
      title: "Several rows are gone",
      grid: `
        |                           | Buyer/IT lead | Provider/Engineers |
        | Help desk                 |               |                    |
        | - Set priorities          | I             | A/R                |
        | - Take first calls        | I             | A/R                |
        | - Solve everyday problems | I             | A/R                |
        | - Remove causes           | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        header: { model: "front-desk", size: "must" },
        activities: {
          "Set priorities": { catalogueId: "HD-02" },
          "Take first calls": { catalogueId: "HD-01" },
          "Solve everyday problems": { catalogueId: "HD-03" },
          "Remove causes": { catalogueId: "HD-12" },
        },
      },
      finds: "some",
    },
    {
      title: "The parties chose the core",
      grid: `
        |                           | Buyer/IT lead | Provider/Engineers |
        | Help desk                 |               |                    |
        | - Take first calls        | I             | A/R                |
        | - Solve everyday problems | I             | A/R                |
        | - Remove causes           | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        header: { model: "front-desk", size: "core" },
        activities: {
          "Take first calls": { catalogueId: "HD-01" },
          "Solve everyday problems": { catalogueId: "HD-03" },
          "Remove causes": { catalogueId: "HD-12" },
        },
      },
      finds: "size",
    },
    {
      title: "All are there",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Help desk                    |               |                    |
        | - Set priorities             | I             | A/R                |
        | - Solve application problems | I             | A/R                |
        | - Repair servers             | I             | A/R                |
        | - Pass tickets on            | I             | A/R                |
        | - Cover absences             | I             | A/R                |
        | - Act on alarms              | I             | A/R                |
        | - Keep servers running       | I             | A/R                |
        | - Take first calls           | I             | A/R                |
        | - Solve everyday problems    | I             | A/R                |
        | - Remove causes              | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        header: { model: "front-desk", size: "must" },
        activities: {
          "Set priorities": { catalogueId: "HD-02" },
          "Solve application problems": { catalogueId: "HD-04" },
          "Repair servers": { catalogueId: "HD-05" },
          "Pass tickets on": { catalogueId: "HD-06" },
          "Cover absences": { catalogueId: "HD-08" },
          "Act on alarms": { catalogueId: "HD-14" },
          "Keep servers running": { catalogueId: "HD-15" },
          "Take first calls": { catalogueId: "HD-01" },
          "Solve everyday problems": { catalogueId: "HD-03" },
          "Remove causes": { catalogueId: "HD-12" },
        },
      },
      finds: null,
    },
    {
      title: "Rows in the parties' own words",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Help desk          |               |                    |
        | - Answer a call    | I             | A/R                |
        | - Reset a password | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Help desk          |               |                    |
        | - Take first calls | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        header: { model: "undecided", size: "must" },
        activities: { "Take first calls": { catalogueId: "HD-01" } },
      },
      finds: null,
    },
  ],
};
