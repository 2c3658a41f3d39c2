import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "Comments are unresolved.",
  rationale: "A question that nobody answered is the reading that the other side will have understood.",
  source: "Our own: a negotiation ends when its questions do.",
  examples: [
    {
      title: "One question is open",
      grid,
      record: { openComments: 1 },
      finds: "one",
    },
    {
      title: "Several are open",
      grid,
      record: { openComments: 4 },
      finds: "one",
    },
    {
      title: "All are resolved",
      grid,
      record: { openComments: 0 },
      finds: null,
    },
  ],
};
