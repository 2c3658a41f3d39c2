import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A duty depends on an option, and nobody says whether it is bought.",
  rationale:
    "“If subscribed” is read as yes by the one who wants the work and as no by the one who would do it.",
  source: "The responsibility matrices of cloud providers, which tie each optional duty to its service.",
  examples: [
    {
      title: "If subscribed, and no charge",
      grid,
      options: { activities: { "Take a call": { splitProvider: "Answers at night, if subscribed." } } },
      finds: "unsaid",
    },
    {
      title: "A separate order for nothing named",
      grid,
      options: { activities: { "Take a call": { charge: "separate-order" } } },
      finds: "unnamed",
    },
    {
      title: "No model has been declared",
      grid,
      options: {
        header: { model: "undecided" },
        activities: { "Take a call": { splitProvider: "Answers at night, if subscribed." } },
      },
      finds: null,
    },
    {
      title: "The charge is said",
      grid,
      options: {
        activities: {
          "Take a call": { splitProvider: "Answers at night, if subscribed.", charge: "in-fee" },
        },
      },
      finds: null,
    },
    {
      title: "The package is named",
      grid,
      options: {
        activities: { "Take a call": { charge: "separate-order", appliesTo: "Night desk package" } },
      },
      finds: null,
    },
  ],
};
