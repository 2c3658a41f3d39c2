import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "The sides believe different things about who does a row.",
  rationale:
    "Letters can agree while beliefs do not: each side answered unseen, and one of them will be surprised when the work is due.",
  source:
    "Datapath, “How to choose between co-managed and fully managed IT models”: both sides assume the other is reviewing backups or watching alerts.",
  examples: [
    {
      title: "Each side thinks the other takes the call",
      grid,
      record: { clashing: ["take-a-call"] },
      finds: "open",
    },
    {
      title: "Both said the same, or somebody settled it since",
      grid,
      record: { clashing: [] },
      finds: null,
    },
  ],
};
