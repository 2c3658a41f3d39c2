import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "No row says what comes back when the contract ends.",
  rationale:
    "Logins, documents, data, domains and licences lie with the provider, and its tools sit on every machine. Whoever asks for them on the last day asks a company that has nothing left to win.",
  source:
    "Off-boarding checklists of managed service providers: credentials, documents, tool removal, data, name servers and licences.",
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
      title: "A transfer of something else",
      grid: `
        |                                      | Buyer/IT lead | Provider/Engineers |
        | Help desk                            |               |                    |
        | - Answer a call                      | I             | A/R                |
        | - Reset a password                   | I             | A/R                |
        | - Transfer a call to the second desk | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                                      | Buyer/IT lead | Provider/Engineers |
        | Help desk                                            |               |                    |
        | - Answer a call                                      | I             | A/R                |
        | - Reset a password                                   | I             | A/R                |
        | - Hand over all documents at the end of the contract | I             | A/R                |`,
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
        | - Our own name for it | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        activities: { "Our own name for it": { catalogueId: "GR-04" } },
      },
      finds: null,
    },
    {
      title: "A clause of the terms settles the end",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Help desk          |               |                    |
        | - Answer a call    | I             | A/R                |
        | - Reset a password | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        terms: { furtherClauses: "The exit plan of annex 3 applies." },
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
      options: { areas: { "Help desk": { topic: "help-desk" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
