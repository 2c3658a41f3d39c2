import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A text lets one side change the matrix alone.",
  rationale:
    "What one side can rewrite, the other has not been promised. A change to a duty needs both signatures, as the duty did.",
  source:
    "Guides to contract exhibits, by which an amendment needs both sides; published matrices that “may be revised at the provider's discretion”.",
  examples: [
    {
      title: "A note that lets the provider revise the row",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Rotate the keys    | I             | A/R                |`,
      options: {
        activities: { "Rotate the keys": { note: "This row may be revised at the provider's discretion." } },
      },
      finds: "row",
    },
    {
      title: "A thing that is changed at any time is no part of the matrix",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Rotate the keys    | I             | A/R                |`,
      options: { activities: { "Rotate the keys": { note: "A key may be changed at any time." } } },
      finds: null,
    },
    {
      title: "A clause that gives the right to one side",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Rotate the keys    | I             | A/R                |`,
      options: { terms: { changeProposal: "The provider may change this matrix by e-mail." } },
      finds: "terms",
    },
    {
      title: "A clause that needs both sides",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | - Rotate the keys    | I             | A/R                |`,
      options: {
        terms: { changeProposal: "The provider may change this matrix once the buyer has signed." },
      },
      finds: null,
    },
  ],
};
