import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "Delegated access has no end, or its end is near or past.",
  rationale:
    "Access that never ends outlives the people and the contract. Where it ends unseen, work stops on that day.",
  source:
    "Microsoft's documentation of granular delegated admin privileges: at most 730 days, and no renewal by itself with the highest role.",
  examples: [
    {
      title: "No end",
      grid,
      options: {
        terms: { delegatedAccess: [{ system: "Microsoft 365", role: "User administrator", ends: null }] },
      },
      finds: "none",
    },
    {
      title: "Ends in ten days",
      grid,
      options: {
        terms: {
          delegatedAccess: [{ system: "Microsoft 365", role: "User administrator", ends: "2026-04-30" }],
        },
      },
      finds: "near",
    },
    {
      title: "Ended",
      grid,
      options: {
        terms: {
          delegatedAccess: [{ system: "Microsoft 365", role: "User administrator", ends: "2026-04-01" }],
        },
      },
      finds: "over",
    },
    {
      title: "Ends next year",
      grid,
      options: {
        terms: {
          delegatedAccess: [{ system: "Microsoft 365", role: "User administrator", ends: "2027-04-01" }],
        },
      },
      finds: null,
    },
  ],
};
