import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A framework is named in the terms, and no row is tagged with it.",
  rationale:
    "An auditor asks which party meets which requirement. A framework that stands only in the terms answers nothing.",
  source:
    "PCI DSS 12.8.5, the customer responsibility matrices of CMMC, and article 30 of DORA: each asks for the split, requirement by requirement.",
  examples: [
    {
      title: "No row is tagged",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: { areas: { Backup: { topic: "backup-review" } }, terms: { frameworks: ["PCI DSS 4.0"] } },
      finds: "untagged",
    },
    {
      title: "A tag of another framework",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        terms: { frameworks: ["PCI DSS 4.0"] },
        activities: { "Test a restore": { frameworks: ["HIPAA 164.308"] } },
      },
      finds: "untagged",
    },
    {
      title: "A row is tagged with a requirement",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Backup                |               |                    |
        | - Run the backup jobs | I             | A/R                |
        | - Test a restore      | I             | A/R                |`,
      options: {
        areas: { Backup: { topic: "backup-review" } },
        terms: { frameworks: ["PCI DSS 4.0"] },
        activities: { "Test a restore": { frameworks: ["PCI 12.10"] } },
      },
      finds: null,
    },
    {
      title: "No framework is named",
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
        terms: { frameworks: ["PCI DSS 4.0"] },
      },
      finds: null,
    },
  ],
};
