import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Nothing tells support from a project.",
  rationale:
    "The same request is support to the one who asks and a project to the one who is asked. A written test, in hours or in what is new, settles it before the invoice does. A note until the parties have begun with their terms.",
  source:
    "Common practice of managed service providers, whose tests count hours, new things, third parties and risk.",
  examples: [
    {
      title: "No test in the terms",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Help desk          |               |                    |
        | - Answer a call    | I             | A/R                |
        | Projects           |               |                    |
        | - Write the scope  | I             | A/R                |
        | - Lead the project | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" }, Projects: { topic: "projects" } },
        terms: { spendingCase: "EUR 500" },
      },
      finds: "missing",
    },
    {
      title: "Nothing is said yet: a note",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Help desk          |               |                    |
        | - Answer a call    | I             | A/R                |
        | Projects           |               |                    |
        | - Write the scope  | I             | A/R                |
        | - Lead the project | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" }, Projects: { topic: "projects" } } },
      finds: "missing",
    },
    {
      title: "The terms hold the test",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Help desk          |               |                    |
        | - Answer a call    | I             | A/R                |
        | Projects           |               |                    |
        | - Write the scope  | I             | A/R                |
        | - Lead the project | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" }, Projects: { topic: "projects" } },
        terms: { projectTest: "More than 8 hours of work." },
      },
      finds: null,
    },
    {
      title: "A row decides it",
      grid: `
        |                                         | Buyer/IT lead | Provider/Engineers |
        | Help desk                               |               |                    |
        | - Answer a call                         | I             | A/R                |
        | Projects                                |               |                    |
        | - Write the scope                       | I             | A/R                |
        | - Decide whether a request is a project | A/R           | C                  |`,
      options: { areas: { "Help desk": { topic: "help-desk" }, Projects: { topic: "projects" } } },
      finds: null,
    },
    {
      title: "Support is not in this agreement",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Projects           |               |                    |
        | - Write the scope  | I             | A/R                |
        | - Lead the project | I             | A/R                |`,
      options: { areas: { Projects: { topic: "projects" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Help desk          |               |                    |
        | - Answer a call    | I             | A/R                |
        | Projects           |               |                    |
        | - Write the scope  | I             | A/R                |
        | - Lead the project | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" }, Projects: { topic: "projects" } },
        header: { model: "undecided" },
      },
      finds: null,
    },
  ],
};
