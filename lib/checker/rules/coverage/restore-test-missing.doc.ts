import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Backups are in the agreement, and no row tests a restore.",
  rationale:
    "A green backup report says that something was copied. Only a restore says that it can be brought back, and in what time.",
  source: "Backup audit checklists of managed service providers, which ask for a restore test every quarter.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Backup                  |               |                    |
        | - Run the backup jobs   | I             | A/R                |
        | - Review backup results | I             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                  | Buyer/IT lead | Provider/Engineers |
        | Backup                           |               |                    |
        | - Run the backup jobs            | I             | A/R                |
        | - Review backup results          | I             | A/R                |
        | - Test the restore of one server | I             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Backup                  |               |                    |
        | - Run the backup jobs   | I             | A/R                |
        | - Review backup results | I             | A/R                |
        | - Our own name for it   | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Our own name for it": { catalogueId: "BK-04" } },
      },
      finds: null,
    },
    {
      title: "Rows in another language than English",
      grid: `
        |                                                  | Buyer/IT lead | Provider/Engineers |
        | Sicherung                                        |               |                    |
        | - Sicherungen ausführen                          | I             | A/R                |
        | - Ergebnisse der Sicherungen prüfen              | I             | A/R                |
        | - Wiederherstellung eines Servers probeweise üben | I             | A/R                |`,
      options: { areas: { Sicherung: { topic: "backup-review" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Backup                  |               |                    |
        | - Run the backup jobs   | I             | A/R                |
        | - Review backup results | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { Backup: { topic: "backup-review" } } },
      finds: null,
    },
  ],
};
