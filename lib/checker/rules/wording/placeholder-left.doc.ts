import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A text still holds a blank that somebody meant to fill.",
  rationale: "A blank in a signed paper is filled later, by whoever needs it to say something.",
  source:
    "Common practice in contract review: no blank, bracket or “to be agreed” survives into the paper that is signed.",
  examples: [
    {
      title: "A blank in a note",
      grid: `
        |                      | Buyer/IT lead | Provider/Service manager |
        | - Send the report    | I             | A/R                      |`,
      options: { activities: { "Send the report": { note: "It arrives on day [●] of each month." } } },
      finds: "row",
    },
    {
      title: "The day is named",
      grid: `
        |                      | Buyer/IT lead | Provider/Service manager |
        | - Send the report    | I             | A/R                      |`,
      options: { activities: { "Send the report": { note: "It arrives on day 5 of each month." } } },
      finds: null,
    },
    {
      title: "A term that is still open",
      grid: `
        |                      | Buyer/IT lead | Provider/Service manager |
        | - Send the report    | I             | A/R                      |`,
      options: { terms: { holidayRate: "TBD" } },
      finds: "terms",
    },
    {
      title: "An order that is confirmed by somebody is no blank",
      grid: `
        |                      | Buyer/IT lead | Provider/Service manager |
        | - Send the report    | I             | A/R                      |`,
      options: { terms: { holidayRate: "Each order is to be confirmed by the IT lead." } },
      finds: null,
    },
  ],
};
