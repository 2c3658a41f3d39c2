import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A company that does not sign owns a row.",
  rationale:
    "An internet provider or a vendor can do the work. It is not bound by this agreement, so it cannot answer for the result to either side.",
  source:
    "The Cloud Security Alliance's control STA-04: whoever hands work to others stays accountable for it.",
  examples: [
    {
      title: "The internet provider owns the fault",
      grid: `
        |                         | Buyer/IT lead | Provider/Service desk | Third/Internet provider |
        | - Pursue a line fault   | I             | C                     | A/R                     |`,
      finds: "third",
    },
    {
      title: "The internet provider does it and the desk owns it",
      grid: `
        |                         | Buyer/IT lead | Provider/Service desk | Third/Internet provider |
        | - Pursue a line fault   | I             | A                     | R                       |`,
      finds: null,
    },
    {
      title: "A column whose party nobody has named yet",
      grid: `
        |                         | Buyer/IT lead | Provider/Service desk | Internet provider |
        | - Pursue a line fault   | I             | C                     | A/R               |`,
      finds: null,
    },
  ],
};
