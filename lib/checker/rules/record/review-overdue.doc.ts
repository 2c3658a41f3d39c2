import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "The matrix in force has not been read again when it was due.",
  rationale: "People, tools and sites change within a year. Rows that nobody reads drift from what is done.",
  source:
    "PCI DSS 12.8 and NIST SP 800-53 SA-9: responsibilities with service providers are reviewed at least yearly.",
  examples: [
    {
      title: "No day is set",
      grid,
      record: { edition: { number: 1, effectiveFrom: "2026-01-01", isSigned: true, contentHash: "a" } },
      finds: "none",
    },
    {
      title: "The day has passed",
      grid,
      options: { terms: { reviewDate: "2026-04-19" } },
      finds: "over",
    },
    {
      title: "The day is to come",
      grid,
      options: { terms: { reviewDate: "2026-04-20" } },
      finds: null,
    },
    {
      title: "Not in force yet",
      grid,
      record: { edition: null },
      finds: null,
    },
  ],
};
