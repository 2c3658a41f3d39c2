import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Work that comes back leaves nothing behind.",
  rationale:
    "Who is responsible is half of the question; the other half is who can show that it was done. Asked of must-have rows and of rows that come back by the calendar, once an area.",
  source: "Auditors of shared responsibility: not who is responsible, who has the evidence.",
  examples: [
    {
      title: "A quarterly test without a report",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Test a restore": { rhythm: "quarterly" } },
      },
      finds: "unsaid",
    },
    {
      title: "A must-have row of the catalogue without one",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Our own name for it | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Our own name for it": { catalogueId: "BK-04" } },
      },
      finds: "unsaid",
    },
    {
      title: "The report is named",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Test a restore": { rhythm: "quarterly", evidence: "Report of the test" } },
      },
      finds: null,
    },
    {
      title: "It comes with an event, and the catalogue does not call it a must-have",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Test a restore": { rhythm: "each" } },
      },
      finds: null,
    },
    {
      title: "An area that nobody has mapped yet",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |`,
      options: { activities: { "Run the backup jobs": { rhythm: "daily" } } },
      finds: null,
    },
  ],
};
