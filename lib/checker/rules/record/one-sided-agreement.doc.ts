import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "Rows are confirmed by one side only.",
  rationale: "A row that one party alone accepted is a proposal. Both must have said yes to the same words.",
  source: "ISO/IEC 27001 and PCI DSS 12.9: responsibilities are agreed and acknowledged by both parties.",
  examples: [
    {
      title: "The buyer alone has said yes",
      grid,
      record: { oneSided: ["take-a-call"] },
      finds: "open",
    },
    {
      title: "Both, or neither",
      grid,
      record: { oneSided: [] },
      finds: null,
    },
  ],
};
