import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Some rows of an area say how they are paid, and others do not.",
  rationale:
    "What is not said to be in the fee comes as an invoice, and what is not said to be extra is expected for nothing. Where an area names no charge at all, the price list speaks.",
  source:
    "Common practice in statements of work: each line is in the fee, at a rate, by separate order, or not provided.",
  examples: [
    {
      title: "One row is left",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Run the backup jobs": { charge: "in-fee" } },
      },
      finds: "unsaid",
    },
    {
      title: "Two rows are left",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |
        | - Replace a tape      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Run the backup jobs": { charge: "in-fee" } },
      },
      finds: "several",
    },
    {
      title: "The row that is left is done by the buyer",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | A/R           | C                  |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Run the backup jobs": { charge: "in-fee" } },
      },
      finds: null,
    },
    {
      title: "No row of the area names a charge",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: null,
    },
    {
      title: "An area that nobody has mapped yet",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: { activities: { "Run the backup jobs": { charge: "in-fee" } } },
      finds: null,
    },
  ],
};
