import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Nobody may cut off what is under attack without asking first.",
  rationale:
    "Ransomware works at night and in minutes. Whether an engineer may isolate a server without waking a director is decided before the night, or not at all.",
  source:
    "Practice of security-operations providers: who authorises containment is settled before the first incident.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the alerts          | I             | A/R                |
        | - Write the incident report | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "missing",
    },
    {
      title: "Disabling a leaver is no containment",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | Security                          |               |                    |
        | - Watch the alerts                | I             | A/R                |
        | - Write the incident report       | I             | A/R                |
        | - Disable the accounts of leavers | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                     | Buyer/IT lead | Provider/Engineers |
        | Security                            |               |                    |
        | - Watch the alerts                  | I             | A/R                |
        | - Write the incident report         | I             | A/R                |
        | - Isolate infected machines at once | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: null,
    },
    {
      title: "An account under attack",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | Security                        |               |                    |
        | - Watch the alerts              | I             | A/R                |
        | - Write the incident report     | I             | A/R                |
        | - Disable a compromised account | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the alerts          | I             | A/R                |
        | - Write the incident report | I             | A/R                |
        | - Our own name for it       | I             | A/R                |`,
      options: {
        areas: { Security: { topic: "security-escalation" } },
        activities: { "Our own name for it": { catalogueId: "SE-03" } },
      },
      finds: null,
    },
    {
      title: "The terms say which steps are allowed",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the alerts          | I             | A/R                |
        | - Write the incident report | I             | A/R                |`,
      options: {
        areas: { Security: { topic: "security-escalation" } },
        terms: { authoritySteps: "Isolate a machine, disable an account." },
      },
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
