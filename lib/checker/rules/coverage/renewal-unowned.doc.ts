import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Nobody watches what falls due for renewal.",
  rationale:
    "A domain, a certificate or a support contract that lapses is an outage with a known date. Invoices go to one side and the work to the other.",
  source:
    "Common practice in taking over a customer: registrar, certificates and support contracts are listed with their dates.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                            | Buyer/IT lead | Provider/Engineers |
        | Vendors                    |               |                    |
        | - Pursue a line fault      | I             | A/R                |
        | - Open a case with a maker | I             | A/R                |`,
      options: { areas: { Vendors: { topic: "vendor-management" } } },
      finds: "missing",
    },
    {
      title: "Something else that expires",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | Vendors                         |               |                    |
        | - Pursue a line fault           | I             | A/R                |
        | - Open a case with a maker      | I             | A/R                |
        | - Record expiry of guest passes | I             | A/R                |`,
      options: { areas: { Vendors: { topic: "vendor-management" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                    | Buyer/IT lead | Provider/Engineers |
        | Vendors                            |               |                    |
        | - Pursue a line fault              | I             | A/R                |
        | - Open a case with a maker         | I             | A/R                |
        | - Track expiry of SSL certificates | A             | R                  |`,
      options: { areas: { Vendors: { topic: "vendor-management" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                            | Buyer/IT lead | Provider/Engineers |
        | Vendors                    |               |                    |
        | - Pursue a line fault      | I             | A/R                |
        | - Open a case with a maker | I             | A/R                |
        | - Our own name for it      | A             | R                  |`,
      options: {
        areas: { Vendors: { topic: "vendor-management" } },
        activities: { "Our own name for it": { catalogueId: "VE-07" } },
      },
      finds: null,
    },
    {
      title: "The parties chose the core, which has no such row",
      grid: `
        |                            | Buyer/IT lead | Provider/Engineers |
        | Vendors                    |               |                    |
        | - Pursue a line fault      | I             | A/R                |
        | - Open a case with a maker | I             | A/R                |`,
      options: { header: { size: "core" }, areas: { Vendors: { topic: "vendor-management" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                            | Buyer/IT lead | Provider/Engineers |
        | Vendors                    |               |                    |
        | - Pursue a line fault      | I             | A/R                |
        | - Open a case with a maker | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { Vendors: { topic: "vendor-management" } } },
      finds: null,
    },
  ],
};
