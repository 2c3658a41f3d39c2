import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row has more than one owner at the same time.",
  rationale:
    "Two owners are none: each can wait for the other, and a dispute about the result has nobody to settle it.",
  source: "ITIL's general rules for such charts and COBIT's remark on them: one owner a row.",
  examples: [
    {
      title: "Two owners on one side",
      grid: `
        |                        | Provider/Service manager | Provider/Engineers |
        | - Hand over the shift  | A                        | A/R                |`,
      finds: "many",
    },
    {
      title: "One owner, the other is asked",
      grid: `
        |                        | Provider/Service manager | Provider/Engineers |
        | - Hand over the shift  | C                        | A/R                |`,
      finds: null,
    },
    {
      title: "Two owners whose hours do not overlap",
      grid: `
        |                        | Provider/Service manager | Provider/Engineers |
        | - Hand over the shift  | A@business               | A/R@night          |`,
      finds: null,
    },
    {
      title: "A third party beside the owner is another fault",
      grid: `
        |                        | Provider/Service manager | Third/Vendor |
        | - Hand over the shift  | A/R                      | A            |`,
      finds: null,
    },
  ],
};
