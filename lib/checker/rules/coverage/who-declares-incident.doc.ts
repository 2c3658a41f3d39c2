import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Nobody declares an incident, or nobody calls those who must hear of it.",
  rationale:
    "Until somebody says “this is an incident”, no call chain starts. Insurer, counsel and customers have time limits that run from the first hour, and nobody calls them by habit.",
  source:
    "Incident maps of managed service providers, and insurance conditions that ask for notice within hours.",
  examples: [
    {
      title: "Neither row",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the alerts          | I             | A/R                |
        | - Write the incident report | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "both",
    },
    {
      title: "Nobody calls outside",
      grid: `
        |                               | Buyer/IT lead | Provider/Engineers |
        | Security                      |               |                    |
        | - Watch the alerts            | I             | A/R                |
        | - Write the incident report   | I             | A/R                |
        | - Declare a security incident | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "call",
    },
    {
      title: "Nobody declares",
      grid: `
        |                                | Buyer/IT lead | Provider/Engineers |
        | Security                       |               |                    |
        | - Watch the alerts             | I             | A/R                |
        | - Write the incident report    | I             | A/R                |
        | - Tell the insurer and counsel | A/R           | I                  |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "declare",
    },
    {
      title: "Both rows in the parties' own words",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | Security                          |               |                    |
        | - Watch the alerts                | I             | A/R                |
        | - Write the incident report       | I             | A/R                |
        | - Declare a security incident     | I             | A/R                |
        | - Notify customers and regulators | A/R           | I                  |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: null,
    },
    {
      title: "The terms say who declares",
      grid: `
        |                                | Buyer/IT lead | Provider/Engineers |
        | Security                       |               |                    |
        | - Watch the alerts             | I             | A/R                |
        | - Write the incident report    | I             | A/R                |
        | - Tell the insurer and counsel | A/R           | I                  |`,
      options: {
        areas: { Security: { topic: "security-escalation" } },
        terms: { emergencyDeclaredBy: "The engineers on duty." },
      },
      finds: null,
    },
    {
      title: "The parties chose the core, which declares and leaves the calls to a bigger size",
      grid: `
        |                               | Buyer/IT lead | Provider/Engineers |
        | Security                      |               |                    |
        | - Watch the alerts            | I             | A/R                |
        | - Write the incident report   | I             | A/R                |
        | - Declare a security incident | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } }, header: { size: "core" } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the alerts          | I             | A/R                |
        | - Write the incident report | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
