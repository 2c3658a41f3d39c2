import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Microsoft 365 is used, and no row backs it up.",
  rationale:
    "Microsoft promises that its service runs. What a user, an attacker or a synchronisation deletes comes back only from a copy of one's own.",
  source: "Backup audits of managed service providers, which call it the gap of cloud services.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365           |               |                    |
        | - Create an account     | I             | A/R                |
        | - Set the sharing rules | I             | A/R                |
        | Backup                  |               |                    |
        | - Run the backup jobs   | I             | A/R                |
        | - Test a restore        | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" }, Backup: { topic: "backup-review" } } },
      finds: "missing",
    },
    {
      title: "Cloud is mentioned, a backup is not",
      grid: `
        |                               | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                 |               |                    |
        | - Create an account           | I             | A/R                |
        | - Set the sharing rules       | I             | A/R                |
        | - Move mailboxes to the cloud | I             | A/R                |
        | Backup                        |               |                    |
        | - Run the backup jobs         | I             | A/R                |
        | - Test a restore              | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" }, Backup: { topic: "backup-review" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                    | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365                      |               |                    |
        | - Create an account                | I             | A/R                |
        | - Set the sharing rules            | I             | A/R                |
        | Backup                             |               |                    |
        | - Run the backup jobs              | I             | A/R                |
        | - Test a restore                   | I             | A/R                |
        | - Back up SharePoint and mailboxes | I             | A/R                |`,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" }, Backup: { topic: "backup-review" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365           |               |                    |
        | - Create an account     | I             | A/R                |
        | - Set the sharing rules | I             | A/R                |
        | Backup                  |               |                    |
        | - Run the backup jobs   | I             | A/R                |
        | - Test a restore        | I             | A/R                |
        | - Our own name for it   | I             | A/R                |`,
      options: {
        areas: { "Microsoft 365": { topic: "microsoft-365" }, Backup: { topic: "backup-review" } },
        activities: { "Our own name for it": { catalogueId: "BK-05" } },
      },
      finds: null,
    },
    {
      title: "Microsoft 365 is not in this agreement",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365           |               |                    |
        | - Create an account     | I             | A/R                |
        | - Set the sharing rules | I             | A/R                |
        | Backup                  |               |                    |
        | - Run the backup jobs   | I             | A/R                |
        | - Test a restore        | I             | A/R                |`,
      options: {
        areas: { "Microsoft 365": { topic: "microsoft-365" }, Backup: { topic: "backup-review" } },
        header: { model: "undecided" },
      },
      finds: null,
    },
  ],
};
