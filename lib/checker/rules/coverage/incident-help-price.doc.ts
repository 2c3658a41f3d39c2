import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "What help in an incident costs is open.",
  rationale:
    "Many fees leave out the work on a real attack. On that day the provider is the only one who can help, and the buyer learns the price.",
  source:
    "Article 30 of DORA: help in an incident at no cost, or at a cost fixed in advance; service guides that exclude full incident response from the fee.",
  examples: [
    {
      title: "No charge is said",
      grid: `
        |                                  | Buyer/IT lead | Provider/Engineers |
        | Security                         |               |                    |
        | - Watch the alerts               | I             | A/R                |
        | - Respond to a security incident | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "open",
    },
    {
      title: "A rate is said",
      grid: `
        |                                  | Buyer/IT lead | Provider/Engineers |
        | Security                         |               |                    |
        | - Watch the alerts               | I             | A/R                |
        | - Respond to a security incident | I             | A/R                |`,
      options: {
        areas: { Security: { topic: "security-escalation" } },
        activities: { "Respond to a security incident": { charge: "rate" } },
      },
      finds: null,
    },
    {
      title: "The terms give the rate of an emergency",
      grid: `
        |                                  | Buyer/IT lead | Provider/Engineers |
        | Security                         |               |                    |
        | - Watch the alerts               | I             | A/R                |
        | - Respond to a security incident | I             | A/R                |`,
      options: {
        areas: { Security: { topic: "security-escalation" } },
        terms: { emergencyRate: "The after-hours rate of the price list." },
      },
      finds: null,
    },
    {
      title: "The buyer does the work itself",
      grid: `
        |                                  | Buyer/IT lead | Provider/Engineers |
        | Security                         |               |                    |
        | - Watch the alerts               | I             | A/R                |
        | - Respond to a security incident | A/R           | I                  |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                                  | Buyer/IT lead | Provider/Engineers |
        | Security                         |               |                    |
        | - Watch the alerts               | I             | A/R                |
        | - Respond to a security incident | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
