import type { RuleDoc } from "../../rule-doc.ts";

const areas = { Planning: { topic: "strategic-planning" as const } };
const grid = `
        |                                       | Buyer/IT lead | Provider/vCIO |
        | Planning                              |               |               |
        | - Decide the yearly IT budget         | R             | A             |
        | - Write the yearly roadmap            | C             | A/R           |
        | - Decide which risks are accepted     | C             | A/R           |`;

export const doc: RuleDoc = {
  summary: "A party owns no row of an area that is usually its own in the chosen co-managed model.",
  rationale:
    "Co-managed means that each side keeps some decisions. An area that one side was to keep and in which it owns nothing was given away row by row, often without anybody meaning it.",
  source:
    "The product's catalogue: who owns most rows of the area in this model. The choice between control and visibility comes from buyers' guides for co-managed IT.",
  examples: [
    {
      title: "The buyer owns nothing of planning",
      grid,
      options: { areas, header: { model: "front-desk" } },
      finds: "none",
    },
    {
      title: "The buyer owns the budget",
      grid: grid.replace("| R             | A             |", "| A/R           | C             |"),
      options: { areas, header: { model: "front-desk" } },
      finds: null,
    },
    {
      title: "The provider is to own nearly everything",
      grid,
      options: { areas, header: { model: "fully-managed" } },
      finds: null,
    },
    { title: "Areas that are not mapped", grid, options: { header: { model: "front-desk" } }, finds: null },
  ],
};
