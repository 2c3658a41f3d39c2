import type { RuleDoc } from "../../rule-doc.ts";

const GRID = `
        |                     | Buyer/IT lead | Provider/Engineers |
        | - Test a restore    | V             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A letter of the letter set is not among the definitions that print.",
  rationale:
    "Letters are read years later by people who never saw this product. A letter without a definition means what its reader has learned elsewhere.",
  source:
    "Responsibility clauses of signed contracts, collected by Law Insider: each defines its letters. Where the parties write none, the appendix prints the usual ones.",
  examples: [
    {
      title: "V is in use and not defined",
      grid: GRID,
      options: {
        header: { letterSet: "RACI-V" },
        terms: {
          letterDefinitions:
            "A = answers for the result.\nR = performs.\nC = is asked before.\nI = is told after.",
        },
      },
      finds: "missing",
    },
    {
      title: "Every letter is defined",
      grid: GRID,
      options: {
        header: { letterSet: "RACI-V" },
        terms: {
          letterDefinitions:
            "A = answers for the result.\nR = performs.\nV = checks the result.\nC = is asked before.\nI = is told after.",
        },
      },
      finds: null,
    },
    {
      title: "The name of a letter stands in another sentence",
      grid: GRID,
      options: {
        header: { letterSet: "RACI" },
        terms: {
          letterDefinitions:
            "Responsible: performs.\nConsulted: is asked before.\nInformed: is told after.\nA third party is never accountable.",
        },
      },
      finds: "missing",
    },
    {
      title: "Letters defined by their names",
      grid: GRID,
      options: {
        header: { letterSet: "RACI" },
        terms: {
          letterDefinitions:
            "The accountable role decides. The responsible role performs.\n- Consulted means asked before.\n- Informed means told after.",
        },
      },
      finds: null,
    },
    {
      title: "No words of one's own",
      grid: GRID,
      options: { header: { letterSet: "RACI-V" } },
      finds: null,
    },
  ],
};
