import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "Nobody has chosen which text wins.",
  rationale:
    "The matrix, the statement of work and the service levels will differ one day. Without an order each side quotes the text that helps it.",
  source:
    "Contract drafting practice on order of precedence among master agreement, statements of work and appendices.",
  examples: [
    {
      title: "No order among the documents",
      grid,
      options: { terms: { prevails: "letters" } },
      finds: "rank",
    },
    {
      title: "No order inside of a row",
      grid,
      options: { terms: { precedence: "As the agreement states." } },
      finds: "inside",
    },
    {
      title: "Both are said",
      grid,
      options: { terms: { precedence: "As the agreement states.", prevails: "letters" } },
      finds: null,
    },
  ],
};
