import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "The provider has to call a vendor that will not talk to it.",
  rationale:
    "A carrier talks to its customer and to whoever shows a letter. A provider without one waits on the line until the buyer wakes up.",
  source:
    "Common practice in vendor management: a support contract in the customer's name, or a letter of authority.",
  examples: [
    {
      title: "Neither letter nor contract",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Vendors               |               |                    |
        | - Pursue a line fault | I             | A/R                |`,
      options: {
        areas: { Vendors: { topic: "vendor-management" } },
        terms: {
          vendors: [{ name: "Carrowline", what: "Internet line", contract: null, letterOfAuthority: false }],
        },
      },
      finds: "unable",
    },
    {
      title: "A contract is named",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Vendors               |               |                    |
        | - Pursue a line fault | I             | A/R                |`,
      options: {
        areas: { Vendors: { topic: "vendor-management" } },
        terms: {
          vendors: [
            { name: "Carrowline", what: "Internet line", contract: "CL-20931", letterOfAuthority: false },
          ],
        },
      },
      finds: null,
    },
    {
      title: "The letter is signed",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Vendors               |               |                    |
        | - Pursue a line fault | I             | A/R                |`,
      options: {
        areas: { Vendors: { topic: "vendor-management" } },
        terms: {
          vendors: [{ name: "Carrowline", what: "Internet line", contract: null, letterOfAuthority: true }],
        },
      },
      finds: null,
    },
    {
      title: "Nobody has said yet whether there is a letter",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Vendors               |               |                    |
        | - Pursue a line fault | I             | A/R                |`,
      options: {
        areas: { Vendors: { topic: "vendor-management" } },
        terms: {
          vendors: [{ name: "Carrowline", what: "Internet line", contract: null, letterOfAuthority: null }],
        },
      },
      finds: null,
    },
    {
      title: "The buyer calls the vendor itself",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Vendors               |               |                    |
        | - Pursue a line fault | A/R           | I                  |`,
      options: {
        areas: { Vendors: { topic: "vendor-management" } },
        terms: {
          vendors: [{ name: "Carrowline", what: "Internet line", contract: null, letterOfAuthority: false }],
        },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Vendors               |               |                    |
        | - Pursue a line fault | I             | A/R                |`,
      options: {
        areas: { Vendors: { topic: "vendor-management" } },
        header: { model: "undecided" },
        terms: {
          vendors: [{ name: "Carrowline", what: "Internet line", contract: null, letterOfAuthority: false }],
        },
      },
      finds: null,
    },
  ],
};
