import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "The rows say another model than the parties do.",
  rationale:
    "A fully managed agreement in which the buyer owns the daily work, or a co-managed one in which the buyer does nothing, is priced for one thing and read as the other.",
  source:
    "Common practice in choosing between the models: the question is who owns day-to-day IT. The share is a setting; day-to-day rows are those of work that is done.",
  examples: [
    {
      title: "Fully managed, and the buyer owns four of ten daily rows",
      grid: `
        |                         | Buyer/IT contact | Provider/Service desk |
        | Daily work              |                  |                       |
        | - Answer a call         | A/R              | I                     |
        | - Close a ticket        | A/R              | I                     |
        | - Reset a password      | A/R              | I                     |
        | - Visit a desk          | A/R              | I                     |
        | - Patch the servers     | I                | A/R                   |
        | - Patch the PCs         | I                | A/R                   |
        | - Repair a failed patch | I                | A/R                   |
        | - Scan for weaknesses   | I                | A/R                   |
        | - Run the backup jobs   | I                | A/R                   |
        | - Replace a disk        | I                | A/R                   |`,
      finds: "buyerOwns",
    },
    {
      title: "Fully managed, and the buyer owns three of ten",
      grid: `
        |                         | Buyer/IT contact | Provider/Service desk |
        | Daily work              |                  |                       |
        | - Answer a call         | A/R              | I                     |
        | - Close a ticket        | A/R              | I                     |
        | - Reset a password      | A/R              | I                     |
        | - Visit a desk          | I                | A/R                   |
        | - Patch the servers     | I                | A/R                   |
        | - Patch the PCs         | I                | A/R                   |
        | - Repair a failed patch | I                | A/R                   |
        | - Scan for weaknesses   | I                | A/R                   |
        | - Run the backup jobs   | I                | A/R                   |
        | - Replace a disk        | I                | A/R                   |`,
      finds: null,
    },
    {
      title: "Co-managed, and the buyer does nothing",
      grid: `
        |                         | Buyer/IT contact | Provider/Service desk |
        | Daily work              |                  |                       |
        | - Answer a call         | I                | A/R                   |
        | - Close a ticket        | I                | A/R                   |
        | - Reset a password      | I                | A/R                   |
        | - Visit a desk          | I                | A/R                   |
        | - Patch the servers     | I                | A/R                   |
        | - Patch the PCs         | I                | A/R                   |
        | - Repair a failed patch | I                | A/R                   |
        | - Scan for weaknesses   | I                | A/R                   |
        | - Run the backup jobs   | I                | A/R                   |
        | - Replace a disk        | I                | A/R                   |`,
      options: { header: { model: "behind-desk" } },
      finds: "buyerIdle",
    },
    {
      title: "Co-managed, and the buyer does one row",
      grid: `
        |                         | Buyer/IT contact | Provider/Service desk |
        | Daily work              |                  |                       |
        | - Answer a call         | R                | A                     |
        | - Close a ticket        | I                | A/R                   |
        | - Reset a password      | I                | A/R                   |
        | - Visit a desk          | I                | A/R                   |
        | - Patch the servers     | I                | A/R                   |
        | - Patch the PCs         | I                | A/R                   |
        | - Repair a failed patch | I                | A/R                   |
        | - Scan for weaknesses   | I                | A/R                   |
        | - Run the backup jobs   | I                | A/R                   |
        | - Replace a disk        | I                | A/R                   |`,
      options: { header: { model: "behind-desk" } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                         | Buyer/IT contact | Provider/Service desk |
        | Daily work              |                  |                       |
        | - Answer a call         | A/R              | I                     |
        | - Close a ticket        | A/R              | I                     |
        | - Reset a password      | A/R              | I                     |
        | - Visit a desk          | A/R              | I                     |
        | - Patch the servers     | I                | A/R                   |
        | - Patch the PCs         | I                | A/R                   |
        | - Repair a failed patch | I                | A/R                   |
        | - Scan for weaknesses   | I                | A/R                   |
        | - Run the backup jobs   | I                | A/R                   |
        | - Replace a disk        | I                | A/R                   |`,
      options: { header: { model: "undecided" } },
      finds: null,
    },
  ],
};
