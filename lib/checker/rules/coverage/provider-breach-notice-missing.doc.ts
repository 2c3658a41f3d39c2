import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "The provider need not tell of its own breach.",
  rationale:
    "Whoever breaks into a provider holds the keys of all its customers. The buyer can lock its doors only when it hears of it.",
  source:
    "Joint advisory AA22-131A of CISA, NCSC and partner agencies: contracts state when and how a provider tells of an incident in its own environment.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the alerts          | I             | A/R                |
        | - Isolate attacked machines | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "missing",
    },
    {
      title: "The notice to a regulator is another act",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | Security                        |               |                    |
        | - Watch the alerts              | I             | A/R                |
        | - Isolate attacked machines     | I             | A/R                |
        | - Notify regulators of a breach | I             | A/R                |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                                | Buyer/IT lead | Provider/Engineers |
        | Security                                       |               |                    |
        | - Watch the alerts                             | I             | A/R                |
        | - Isolate attacked machines                    | I             | A/R                |
        | - Notify the buyer of a breach at the provider | A             | R                  |`,
      options: { areas: { Security: { topic: "security-escalation" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the alerts          | I             | A/R                |
        | - Isolate attacked machines | I             | A/R                |
        | - Our own name for it       | A             | R                  |`,
      options: {
        areas: { Security: { topic: "security-escalation" } },
        activities: { "Our own name for it": { catalogueId: "SE-14" } },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Security                    |               |                    |
        | - Watch the alerts          | I             | A/R                |
        | - Isolate attacked machines | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { Security: { topic: "security-escalation" } } },
      finds: null,
    },
  ],
};
