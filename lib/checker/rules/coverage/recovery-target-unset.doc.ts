import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Nobody decides the recovery targets.",
  rationale:
    "Without a target every backup is good enough until the day it is needed. The target is a decision of the business; the work follows from it.",
  source:
    "Documentation of backups for managed services, which opens with the targets for data and time and who set them.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: "missing",
    },
    {
      title: "A recovery is no target",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |
        | - Recover a lost file | I             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | Backup                            |               |                    |
        | - Run the backup jobs             | I             | A/R                |
        | - Test a restore                  | I             | A/R                |
        | - Set RPO and RTO for each system | A             | R                  |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |
        | - Our own name for it | A             | R                  |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Our own name for it": { catalogueId: "BK-01" } },
      },
      finds: null,
    },
    {
      title: "The parties chose the core, which has no such row",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: { header: { size: "core" }, areas: { Backup: { topic: "backup-review" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { Backup: { topic: "backup-review" } } },
      finds: null,
    },
  ],
};
