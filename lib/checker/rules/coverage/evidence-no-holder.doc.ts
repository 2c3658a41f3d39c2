import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Evidence is named, and nobody keeps it.",
  rationale:
    "A report that is in neither company's files in two years proves nothing. How long it is kept is asked once one row says so.",
  source: "Auditors of shared responsibility, who ask for evidence at the side that holds it.",
  examples: [
    {
      title: "No side holds it",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Test a restore": { evidence: "Report of the test" } },
      },
      finds: "holder",
    },
    {
      title: "One row says how long, another does not",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: {
          "Test a restore": {
            evidence: "Report of the test",
            evidenceHolder: "buyer",
            evidenceKept: "3 years",
          },
          "Run the backup jobs": { evidence: "Log", evidenceHolder: "both" },
        },
      },
      finds: "kept",
    },
    {
      title: "Holder said, and no row says how long",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        activities: { "Test a restore": { evidence: "Report of the test", evidenceHolder: "buyer" } },
      },
      finds: null,
    },
    {
      title: "No evidence is named",
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
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        header: { model: "undecided" },
        activities: { "Test a restore": { evidence: "Report of the test" } },
      },
      finds: null,
    },
  ],
};
