import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "The appendix does not name the agreement that it belongs to.",
  rationale:
    "Years later somebody holds the appendix and not the contract. Title and date say which one it was part of.",
  source: "Contract drafting practice: an appendix names its agreement by title, date and parties.",
  examples: [
    {
      title: "Neither title nor date",
      grid,
      finds: "open",
    },
    {
      title: "A title without a date",
      grid,
      options: { terms: { agreementTitle: "Managed Services Agreement" } },
      finds: "open",
    },
    {
      title: "Both",
      grid,
      options: { terms: { agreementTitle: "Managed Services Agreement", agreementDate: "2026-04-01" } },
      finds: null,
    },
  ],
};
