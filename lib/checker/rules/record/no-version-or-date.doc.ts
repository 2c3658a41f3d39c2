import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "What is about to be signed has no edition number and no day of effect.",
  rationale:
    "Two drafts of one week look alike. A number and a day tell which of them was signed; the pages are numbered by every export.",
  source: "Contract drafting practice: version, day of effect and page x of y on each appendix.",
  examples: [
    {
      title: "A draft",
      grid,
      record: { edition: null },
      finds: "draft",
    },
    {
      title: "A final has a number and a day",
      grid,
      record: { edition: { number: 1, effectiveFrom: "2026-05-01", isSigned: false, contentHash: "a" } },
      finds: null,
    },
    {
      title: "A sheet from elsewhere says nothing of editions",
      grid,
      finds: null,
    },
  ],
};
