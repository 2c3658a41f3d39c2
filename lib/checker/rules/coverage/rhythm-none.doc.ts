import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Work that comes back has no rhythm.",
  rationale:
    "A review that happens some day does not happen. Asked of must-have rows that come back by the calendar and of the parties' own checks, once an area.",
  source: "Service schedules in contracts, which give activity, frequency and description in one line.",
  examples: [
    {
      title: "A check of the parties' own",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Review the results  | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Review the results": { kind: "check" } },
      },
      finds: "unsaid",
    },
    {
      title: "A must-have row of the catalogue that comes back",
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
      title: "The rhythm is said",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Review the results  | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Review the results": { kind: "check", rhythm: "weekly" } },
      },
      finds: null,
    },
    {
      title: "A row of the catalogue that follows an event",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Our own name for it | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Our own name for it": { catalogueId: "BK-10" } },
      },
      finds: null,
    },
    {
      title: "An area that nobody has mapped yet",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | Backup               |               |                    |
        | - Review the results | I             | A/R                |`,
      options: { activities: { "Review the results": { kind: "check" } } },
      finds: null,
    },
  ],
};
