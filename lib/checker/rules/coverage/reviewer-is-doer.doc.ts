import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Who runs the backups also reviews them, and nobody else looks.",
  rationale:
    "A review by the one who did the work repeats its mistakes. The other side need not do it; one look from there is enough.",
  source: "Common practice in co-managed IT: both sides assume that the other reviews the backups.",
  examples: [
    {
      title: "The same engineers, and no look from the other side",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Backup                      |               |                    |
        | - Run the backup jobs       | I             | A/R                |
        | - Review the backup results | I             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: "same",
    },
    {
      title: "Patches and their report",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Patching                     |               |                    |
        | - Install patches on laptops | I             | A/R                |
        | - Check the patch report     | I             | A/R                |`,
      options: { areas: { Patching: { topic: "patching" } } },
      finds: "same",
    },
    {
      title: "The buyer owns the review",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Backup                      |               |                    |
        | - Run the backup jobs       | I             | A/R                |
        | - Review the backup results | A             | R                  |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: null,
    },
    {
      title: "The buyer checks it",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Backup                      |               |                    |
        | - Run the backup jobs       | I             | A/R                |
        | - Review the backup results | V             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } }, header: { letterSet: "RACI-V" } },
      finds: null,
    },
    {
      title: "Another role reviews",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers | Provider/Service manager |
        | Backup                      |               |                    |                          |
        | - Run the backup jobs       | I             | A/R                |                          |
        | - Review the backup results | I             |                    | A/R                      |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Backup                      |               |                    |
        | - Run the backup jobs       | I             | A/R                |
        | - Review the backup results | I             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
