import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "No row keeps endpoint detection on every device.",
  rationale:
    "Somebody watches the alerts, and one laptop in ten sends none because nobody installed the agent. Watching and installing are two acts.",
  source:
    "Guidance of national cyber-security agencies for customers of managed service providers: name who runs each protection and where it does not run.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the log-ins         | I             | A/R                |
        | - Write the incident report | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "missing",
    },
    {
      title: "Judging its alerts keeps it on no device",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the log-ins         | I             | A/R                |
        | - Write the incident report | I             | A/R                |
        | - Judge each EDR alert      | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                         | Buyer/IT lead | Provider/Engineers |
        | Security                                |               |                    |
        | - Watch the log-ins                     | I             | A/R                |
        | - Write the incident report             | I             | A/R                |
        | - Keep antivirus running on each laptop | A             | R                  |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the log-ins         | I             | A/R                |
        | - Write the incident report | I             | A/R                |
        | - Our own name for it       | A             | R                  |`,
      options: {
        areas: { Security: { topic: "security-escalation" } },
        activities: { "Our own name for it": { catalogueId: "SE-13" } },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the log-ins         | I             | A/R                |
        | - Write the incident report | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { Security: { topic: "security-escalation" } } },
      finds: null,
    },
  ],
};
