import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "How the matrix itself changes is not said.",
  rationale:
    "Work moves between the parties within the first quarter. A matrix without a way to change is soon a matrix that nobody follows.",
  source:
    "Microsoft's guidance on shared responsibility and published change-control clauses of managed service contracts.",
  examples: [
    {
      title: "Nothing is said",
      grid,
      finds: "open",
    },
    {
      title: "A way, and no time to answer",
      grid,
      options: { terms: { changeProposal: "In writing, with the old and the new text." } },
      finds: "open",
    },
    {
      title: "A way, and what silence means",
      grid,
      options: {
        terms: {
          changeProposal: "In writing, with the old and the new text.",
          changeSilence: "No answer is a refusal.",
        },
      },
      finds: null,
    },
  ],
};
