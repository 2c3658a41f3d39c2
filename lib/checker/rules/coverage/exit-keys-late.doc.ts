import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Only the provider holds what an exit needs.",
  rationale:
    "Vault, encryption keys and the registrar account come back at the end of a contract if all goes well. If it does not, or the provider fails, a second copy is all the buyer has.",
  source:
    "Off-boarding checklists of managed service providers, and the stories behind them: backups that nobody could open.",
  examples: [
    {
      title: "The provider alone",
      grid: `
        |                           | Buyer/IT lead | Provider/Engineers |
        | Ground rules              |               |                    |
        | - Write the documents     | I             | A/R                |
        | - Keep the password vault |               | A/R                |`,
      options: { areas: { "Ground rules": { topic: "ground-rules" } } },
      finds: "alone",
    },
    {
      title: "The buyer is only told",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | Ground rules           |               |                    |
        | - Write the documents  | I             | A/R                |
        | - Hold the backup keys | I             | A/R                |`,
      options: { areas: { "Ground rules": { topic: "ground-rules" } } },
      finds: "alone",
    },
    {
      title: "The buyer checks it",
      grid: `
        |                           | Buyer/IT lead | Provider/Engineers |
        | Ground rules              |               |                    |
        | - Write the documents     | I             | A/R                |
        | - Keep the password vault | V             | A/R                |`,
      options: { areas: { "Ground rules": { topic: "ground-rules" } }, header: { letterSet: "RACI-V" } },
      finds: null,
    },
    {
      title: "The buyer owns it",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | Ground rules           |               |                    |
        | - Write the documents  | I             | A/R                |
        | - Hold the backup keys | A             | R                  |`,
      options: { areas: { "Ground rules": { topic: "ground-rules" } } },
      finds: null,
    },
    {
      title: "No keys at all",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Ground rules                |               |                    |
        | - Write the documents       | I             | A/R                |
        | - Keep the list of printers |               | A/R                |`,
      options: { areas: { "Ground rules": { topic: "ground-rules" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                           | Buyer/IT lead | Provider/Engineers |
        | Ground rules              |               |                    |
        | - Write the documents     | I             | A/R                |
        | - Keep the password vault |               | A/R                |`,
      options: { areas: { "Ground rules": { topic: "ground-rules" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
