import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row uses a letter that the chosen letters do not have.",
  rationale:
    "The appendix explains the letters of the chosen set and no other. A letter without an explanation means what each reader thinks.",
  source: "Contract practice for charts of duties: every letter in the chart is defined in the document.",
  examples: [
    {
      title: "Supports, where the letters are RACI",
      grid: `
        |                  | Buyer/IT lead | Provider/Service desk |
        | - Close a ticket | S             | A/R                   |`,
      options: { header: { letterSet: "RACI" } },
      finds: "outside",
    },
    {
      title: "Supports, where the letters are RASCI",
      grid: `
        |                  | Buyer/IT lead | Provider/Service desk |
        | - Close a ticket | S             | A/R                   |`,
      options: { header: { letterSet: "RASCI" } },
      finds: null,
    },
  ],
};
