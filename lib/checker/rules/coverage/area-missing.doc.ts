import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "One of the nine areas of a managed service has no rows.",
  rationale:
    "Help desk, patching, backup review, Microsoft 365, security escalation, vendors, projects, planning, nights: an area without rows is not free of work, it is work that nobody has placed.",
  source:
    "Common practice before signing with a provider: ask who owns each of the nine areas, in writing. Silent until a model is declared and at least half of the rows stand in areas with a topic.",
  examples: [
    {
      title: "Nothing about nights",
      grid: `
        |                                 | Buyer | Provider |
        | Help desk                       |       |          |
        | - Answer a call                 | C     | A/R      |
        | Patching                        |       |          |
        | - Approve each patch exception  | C     | A/R      |
        | Backup                          |       |          |
        | - Test a restore                | C     | A/R      |
        | Microsoft 365                   |       |          |
        | - Create an account             | C     | A/R      |
        | Security                        |       |          |
        | - Judge an alert                | C     | A/R      |
        | Vendors                         |       |          |
        | - Pursue a line fault           | C     | A/R      |
        | Projects                        |       |          |
        | - Write the scope               | C     | A/R      |
        | Planning                        |       |          |
        | - Explain IT risk to leadership | C     | A/R      |`,
      options: {
        areas: {
          "Help desk": { topic: "help-desk" },
          Patching: { topic: "patching" },
          Backup: { topic: "backup-review" },
          "Microsoft 365": { topic: "microsoft-365" },
          Security: { topic: "security-escalation" },
          Vendors: { topic: "vendor-management" },
          Projects: { topic: "projects" },
          Planning: { topic: "strategic-planning" },
        },
      },
      finds: "absent",
    },
    {
      title: "The area is there and holds no row",
      grid: `
        |                                 | Buyer | Provider |
        | Help desk                       |       |          |
        | - Answer a call                 | C     | A/R      |
        | Patching                        |       |          |
        | - Approve each patch exception  | C     | A/R      |
        | Backup                          |       |          |
        | - Test a restore                | C     | A/R      |
        | Microsoft 365                   |       |          |
        | - Create an account             | C     | A/R      |
        | Security                        |       |          |
        | - Judge an alert                | C     | A/R      |
        | Vendors                         |       |          |
        | - Pursue a line fault           | C     | A/R      |
        | Projects                        |       |          |
        | - Write the scope               | C     | A/R      |
        | Planning                        |       |          |
        | - Explain IT risk to leadership | C     | A/R      |
        | Night                           |       |          |`,
      options: {
        areas: {
          "Help desk": { topic: "help-desk" },
          Patching: { topic: "patching" },
          Backup: { topic: "backup-review" },
          "Microsoft 365": { topic: "microsoft-365" },
          Security: { topic: "security-escalation" },
          Vendors: { topic: "vendor-management" },
          Projects: { topic: "projects" },
          Planning: { topic: "strategic-planning" },
          Night: { topic: "after-hours" },
        },
      },
      finds: "empty",
    },
    {
      title: "The area is expressly not in this agreement",
      grid: `
        |                                 | Buyer | Provider |
        | Help desk                       |       |          |
        | - Answer a call                 | C     | A/R      |
        | Patching                        |       |          |
        | - Approve each patch exception  | C     | A/R      |
        | Backup                          |       |          |
        | - Test a restore                | C     | A/R      |
        | Microsoft 365                   |       |          |
        | - Create an account             | C     | A/R      |
        | Security                        |       |          |
        | - Judge an alert                | C     | A/R      |
        | Vendors                         |       |          |
        | - Pursue a line fault           | C     | A/R      |
        | Projects                        |       |          |
        | - Write the scope               | C     | A/R      |
        | Planning                        |       |          |
        | - Explain IT risk to leadership | C     | A/R      |
        | Night                           |       |          |`,
      options: {
        areas: {
          "Help desk": { topic: "help-desk" },
          Patching: { topic: "patching" },
          Backup: { topic: "backup-review" },
          "Microsoft 365": { topic: "microsoft-365" },
          Security: { topic: "security-escalation" },
          Vendors: { topic: "vendor-management" },
          Projects: { topic: "projects" },
          Planning: { topic: "strategic-planning" },
          Night: { topic: "after-hours", scope: "out" },
        },
      },
      finds: null,
    },
    {
      title: "Every area has a row",
      grid: `
        |                                 | Buyer | Provider |
        | Help desk                       |       |          |
        | - Answer a call                 | C     | A/R      |
        | Patching                        |       |          |
        | - Approve each patch exception  | C     | A/R      |
        | Backup                          |       |          |
        | - Test a restore                | C     | A/R      |
        | Microsoft 365                   |       |          |
        | - Create an account             | C     | A/R      |
        | Security                        |       |          |
        | - Judge an alert                | C     | A/R      |
        | Vendors                         |       |          |
        | - Pursue a line fault           | C     | A/R      |
        | Projects                        |       |          |
        | - Write the scope               | C     | A/R      |
        | Planning                        |       |          |
        | - Explain IT risk to leadership | C     | A/R      |
        | Night                           |       |          |
        | - Answer night calls            | C     | A/R      |`,
      options: {
        areas: {
          "Help desk": { topic: "help-desk" },
          Patching: { topic: "patching" },
          Backup: { topic: "backup-review" },
          "Microsoft 365": { topic: "microsoft-365" },
          Security: { topic: "security-escalation" },
          Vendors: { topic: "vendor-management" },
          Projects: { topic: "projects" },
          Planning: { topic: "strategic-planning" },
          Night: { topic: "after-hours" },
        },
      },
      finds: null,
    },
    {
      title: "Areas that nobody has mapped yet",
      grid: `
        |                                 | Buyer | Provider |
        | Help desk                       |       |          |
        | - Answer a call                 | C     | A/R      |
        | Patching                        |       |          |
        | - Approve each patch exception  | C     | A/R      |
        | Backup                          |       |          |
        | - Test a restore                | C     | A/R      |
        | Microsoft 365                   |       |          |
        | - Create an account             | C     | A/R      |
        | Security                        |       |          |
        | - Judge an alert                | C     | A/R      |
        | Vendors                         |       |          |
        | - Pursue a line fault           | C     | A/R      |
        | Projects                        |       |          |
        | - Write the scope               | C     | A/R      |
        | Planning                        |       |          |
        | - Explain IT risk to leadership | C     | A/R      |`,
      finds: null,
    },
  ],
};
