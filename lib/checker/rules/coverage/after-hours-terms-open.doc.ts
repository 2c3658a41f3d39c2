import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "Nights are in the agreement, and the terms leave them open.",
  rationale:
    "When the night begins, on which days, who may call, for what, and at what price: contracts answer these five in five ways, and without an answer each side has its own. A note until the parties have begun with their terms.",
  source:
    "After-hours clauses in real contracts, which mean five different things: included, best effort, one and a half times, double units, excluded.",
  examples: [
    {
      title: "One of the five is open",
      grid: `
        |                     | Buyer/IT lead | Provider/Engineers |
        | Nights              |               |                    |
        | - Take night calls  | I             | A/R                |
        | - Wake the contacts | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        terms: {
          holidayList: "Bank holidays in England",
          callersAllowed: "Shift leaders",
          emergencyRate: "Double rate",
        },
      },
      finds: "open",
    },
    {
      title: "Nothing is said yet: a note",
      grid: `
        |                     | Buyer/IT lead | Provider/Engineers |
        | Nights              |               |                    |
        | - Take night calls  | I             | A/R                |
        | - Wake the contacts | I             | A/R                |`,
      options: { areas: { Nights: { topic: "after-hours" } } },
      finds: "open",
    },
    {
      title: "All five are said",
      grid: `
        |                     | Buyer/IT lead | Provider/Engineers |
        | Nights              |               |                    |
        | - Take night calls  | I             | A/R                |
        | - Wake the contacts | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        terms: {
          holidayList: "Bank holidays in England",
          callersAllowed: "Shift leaders",
          emergencyRate: "Double rate",
          emergencyEvents: "A site without network",
        },
      },
      finds: null,
    },
    {
      title: "Nights are not in this agreement",
      grid: `
        |                 | Buyer/IT lead | Provider/Engineers |
        | Help desk       |               |                    |
        | - Answer a call | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                     | Buyer/IT lead | Provider/Engineers |
        | Nights              |               |                    |
        | - Take night calls  | I             | A/R                |
        | - Wake the contacts | I             | A/R                |`,
      options: { areas: { Nights: { topic: "after-hours" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
