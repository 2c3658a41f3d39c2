import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "The provider owns a row that the buyer has to keep.",
  rationale:
    "Risk acceptance, budgets, signatures, notices to authorities and the answers to an insurer bind the buyer whoever writes them. Some other rows a buyer keeps for its own sake: the proof, and the keys to leave.",
  source:
    "CISA's risk considerations for customers of managed service providers: outsourcing does not remove the executives' duty; ISO/IEC 27017: the customer stays accountable for the decision.",
  examples: [
    {
      title: "The provider accepts the buyer's risk",
      grid: `
        |                                            | Buyer/Sponsor | Provider/Service manager |
        | - Accept a named risk with its end date    | C             | A/R                      |`,
      finds: "act",
    },
    {
      title: "The provider prepares it and the buyer accepts",
      grid: `
        |                                            | Buyer/Sponsor | Provider/Service manager |
        | - Accept a named risk with its end date    | A             | R                        |`,
      finds: null,
    },
    {
      title: "A risk that is assessed is not accepted",
      grid: `
        |                                            | Buyer/Sponsor | Provider/Service manager |
        | - Assess the risk of a new vendor          | C             | A/R                      |`,
      finds: null,
    },
    {
      title: "Work that a buyer usually keeps: a warning",
      grid: `
        |                         | Buyer/Sponsor | Provider/Service manager |
        | - Hold the tenant       | C             | A/R                      |`,
      options: { activities: { "Hold the tenant": { catalogueId: "MS-01" } } },
      finds: "kept",
    },
    {
      title: "A decision of the catalogue that the buyer has to keep",
      grid: `
        |                         | Buyer/Sponsor | Provider/Service manager |
        | - Settle the spending   | C             | A/R                      |`,
      options: { activities: { "Settle the spending": { catalogueId: "ST-02", kind: "decision" } } },
      finds: "act",
    },
  ],
};
