import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row uses an abbreviation of the trade that nothing explains.",
  rationale:
    "The buyer signs this paper, and so does counsel. “Nobody watches the SIEM at night” is read over; “nobody watches the security logs at night” is not.",
  source:
    "Common practice in plain-language drafting: an abbreviation is written out once. Common ones, such as PC, VPN or MFA, are left alone.",
  examples: [
    {
      title: "An abbreviation that nothing explains",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | - Keep the EDR active | I             | A/R                |`,
      finds: "unexplained",
    },
    {
      title: "Written out in the row",
      grid: `
        |                                            | Buyer/IT lead | Provider/Engineers |
        | - Keep endpoint detection (EDR) active     | I             | A/R                |`,
      finds: null,
    },
    {
      title: "Written out once in the terms",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | - Keep the EDR active | I             | A/R                |`,
      options: { terms: { furtherClauses: "EDR means endpoint detection and response." } },
      finds: null,
    },
    {
      title: "An audit report of the same letters",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | - Send the yearly SOC 2 report    | I             | A/R                |`,
      finds: null,
    },
  ],
};
