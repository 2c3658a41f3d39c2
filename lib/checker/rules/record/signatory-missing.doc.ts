import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A side has nobody who may sign.",
  rationale:
    "The signature is asked for on the last day. Whoever has the authority should have the link before that.",
  source: "Contract signing practice: confirm on each side who signs, and with what authority.",
  examples: [
    {
      title: "The provider has nobody",
      grid,
      record: { signatories: { buyer: 1, provider: 0 } },
      finds: "nobody",
    },
    {
      title: "Both have somebody",
      grid,
      record: { signatories: { buyer: 2, provider: 1 } },
      finds: null,
    },
    {
      title: "Not known: a file",
      grid,
      finds: null,
    },
  ],
};
