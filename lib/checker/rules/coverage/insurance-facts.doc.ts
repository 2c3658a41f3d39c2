import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Nobody answers the insurer's form.",
  rationale:
    "The buyer signs that every device has multi-factor sign-in; only the provider knows whether it is so. Insurers have refused to pay for such answers.",
  source:
    "Common practice on cyber-insurance attestations: the buyer signs, the provider delivers the facts. That the provider signs for the buyer is reported by the rule on what a buyer has to keep.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | Planning                        |               |                    |
        | - Write the yearly plan         | I             | A/R                |
        | - Explain IT risk to leadership | I             | A/R                |`,
      options: { areas: { Planning: { topic: "strategic-planning" } } },
      finds: "missing",
    },
    {
      title: "A report of an incident is no form",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | Planning                          |               |                    |
        | - Write the yearly plan           | I             | A/R                |
        | - Explain IT risk to leadership   | I             | A/R                |
        | - Report incidents to the insurer | I             | A/R                |`,
      options: { areas: { Planning: { topic: "strategic-planning" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                                | Buyer/IT lead | Provider/Engineers |
        | Planning                                       |               |                    |
        | - Write the yearly plan                        | I             | A/R                |
        | - Explain IT risk to leadership                | I             | A/R                |
        | - Gather proof for the insurance questionnaire | A             | R                  |`,
      options: { areas: { Planning: { topic: "strategic-planning" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | Planning                        |               |                    |
        | - Write the yearly plan         | I             | A/R                |
        | - Explain IT risk to leadership | I             | A/R                |
        | - Our own name for it           | A             | R                  |`,
      options: {
        areas: { Planning: { topic: "strategic-planning" } },
        activities: { "Our own name for it": { catalogueId: "ST-10" } },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | Planning                        |               |                    |
        | - Write the yearly plan         | I             | A/R                |
        | - Explain IT risk to leadership | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { Planning: { topic: "strategic-planning" } } },
      finds: null,
    },
  ],
};
