import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row has an owner on the buyer's side and one on the provider's.",
  rationale:
    "This is the costly kind of two owners: the companies sit in different buildings, and each assumes that the other one is watching.",
  source:
    "Our reading of the Cloud Security Alliance's control STA-04 and of PCI DSS 12.8.5, which ask that each duty be assigned to the customer or the provider.",
  examples: [
    {
      title: "Each side owns the review of backups",
      grid: `
        |                          | Buyer/IT lead | Provider/Service manager |
        | - Review backup results  | A/R           | A                        |`,
      finds: "both",
    },
    {
      title: "One side owns it, the other is told",
      grid: `
        |                          | Buyer/IT lead | Provider/Service manager |
        | - Review backup results  | A/R           | I                        |`,
      finds: null,
    },
    {
      title: "Two owners on the same side are the plain fault",
      grid: `
        |                          | Buyer/IT lead | Buyer/Sponsor |
        | - Review backup results  | A/R           | A             |`,
      finds: null,
    },
    {
      title: "A column whose party nobody has named yet",
      grid: `
        |                          | Buyer/IT lead | Service manager |
        | - Review backup results  | A/R           | A               |`,
      finds: null,
    },
    {
      title: "Owned by one side by day and by the other at night",
      grid: `
        |                          | Buyer/IT lead | Provider/Service manager |
        | - Review backup results  | A/R@business  | A@night                  |`,
      finds: null,
    },
  ],
};
