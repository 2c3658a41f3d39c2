import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "No row says who explains IT risk and spend to leadership.",
  rationale:
    "Where nobody has this duty, leadership hears of a risk on the day it comes true, and of a cost on the day it is due.",
  source: "Common practice in choosing a provider: ask who explains risk to leadership in plain language.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                                    | Buyer/IT lead | Provider/Engineers |
        | Planning                           |               |                    |
        | - Write the yearly IT plan         | I             | A/R                |
        | - Plan the replacement of hardware | I             | A/R                |`,
      options: { areas: { Planning: { topic: "strategic-planning" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                    | Buyer/IT lead | Provider/Engineers |
        | Planning                           |               |                    |
        | - Write the yearly IT plan         | I             | A/R                |
        | - Plan the replacement of hardware | I             | A/R                |
        | - Report IT risks to the board     | I             | A/R                |`,
      options: { areas: { Planning: { topic: "strategic-planning" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                                    | Buyer/IT lead | Provider/Engineers |
        | Planning                           |               |                    |
        | - Write the yearly IT plan         | I             | A/R                |
        | - Plan the replacement of hardware | I             | A/R                |
        | - Our own name for it              | I             | A/R                |`,
      options: {
        areas: { Planning: { topic: "strategic-planning" } },
        activities: { "Our own name for it": { catalogueId: "ST-03" } },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                                    | Buyer/IT lead | Provider/Engineers |
        | Planning                           |               |                    |
        | - Write the yearly IT plan         | I             | A/R                |
        | - Plan the replacement of hardware | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { Planning: { topic: "strategic-planning" } } },
      finds: null,
    },
  ],
};
