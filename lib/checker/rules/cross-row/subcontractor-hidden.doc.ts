import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A column of one of the two companies is the work of another company.",
  rationale:
    "A buyer who reads “the provider watches alerts” and learns on the night of the attack that a third company does has nobody's name, hours or duty of secrecy. As a third party the role can do the work, and the provider still answers for it.",
  source:
    "Service contracts and outsourcing rules of supervisors: subcontracting of a service is stated, and the provider stays answerable.",
  examples: [
    {
      title: "An outsourced SOC as a column of the provider",
      grid: `
        |                | Buyer/IT lead | Provider/Outsourced SOC |
        | - Judge alerts | I             | A/R                     |`,
      finds: "hidden",
    },
    {
      title: "A column of the provider with another company's name behind it",
      grid: `
        |                | Buyer/IT lead | Provider/SOC analysts |
        | - Judge alerts | I             | A/R                   |`,
      options: { roles: { "SOC analysts": { organisation: "Nightwatch Ltd" } } },
      finds: "hidden",
    },
    {
      title: "The provider's own SOC",
      grid: `
        |                | Buyer/IT lead | Provider/SOC analysts |
        | - Judge alerts | I             | A/R                   |`,
      finds: null,
    },
    {
      title: "Third parties in a title that is the buyer's own",
      grid: `
        |                   | Buyer/Third-party risk manager | Provider/Engineers |
        | - Rate each vendor | A/R                            | C                  |`,
      finds: null,
    },
    {
      title: "A role of a third party",
      grid: `
        |                | Provider/Engineers | Third/Outsourced SOC |
        | - Judge alerts | A                  | R                    |`,
      finds: null,
    },
  ],
};
