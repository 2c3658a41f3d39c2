import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "What stands here is not what was signed.",
  rationale: "People work by what the screen shows. Until the change is signed, the signed edition binds.",
  source: "Our own: an edition is bound to the hash of its content.",
  examples: [
    {
      title: "Changed since the signature",
      grid,
      record: {
        contentHash: "b",
        edition: { number: 1, effectiveFrom: "2026-01-01", isSigned: true, contentHash: "a" },
      },
      finds: "differs",
    },
    {
      title: "The same content",
      grid,
      record: {
        contentHash: "a",
        edition: { number: 1, effectiveFrom: "2026-01-01", isSigned: true, contentHash: "a" },
      },
      finds: null,
    },
    {
      title: "A final that waits for signatures",
      grid,
      record: {
        contentHash: "b",
        edition: { number: 1, effectiveFrom: "2026-01-01", isSigned: false, contentHash: "a" },
      },
      finds: null,
    },
  ],
};
