import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row names a tool that the list of tools in use does not hold.",
  rationale:
    "A row about a tool that was replaced a year ago describes a duty that nobody fulfils. The list in the terms is short and kept; the rows are many and forgotten.",
  source:
    "Deep Fathom's guide to customer responsibility matrices, with a matrix that still names a monitoring tool retired a year before. It speaks once the list names a product.",
  examples: [
    {
      title: "The list knows another product",
      grid: `
        |                                | Buyer/IT lead | Provider/Engineers |
        | - Answer alarms from SolarWinds | I            | A/R                |`,
      options: { terms: { tools: ["PRTG (alarms)", "Veeam"] } },
      finds: "unlisted",
    },
    {
      title: "The product is on the list",
      grid: `
        |                                | Buyer/IT lead | Provider/Engineers |
        | - Answer alarms from SolarWinds | I            | A/R                |`,
      options: { terms: { tools: ["SolarWinds (alarms)", "Veeam"] } },
      finds: null,
    },
    {
      title: "A list that names no product says nothing of one",
      grid: `
        |                                | Buyer/IT lead | Provider/Engineers |
        | - Answer alarms from SolarWinds | I            | A/R                |`,
      options: { terms: { tools: ["The provider's ticket system"] } },
      finds: null,
    },
  ],
};
