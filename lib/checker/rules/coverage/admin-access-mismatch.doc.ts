import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                        | Buyer/IT lead | Provider/Engineers |
        | Microsoft 365          |               |                    |
        | - Create user accounts | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "The provider works in the tenant, and its access is not listed or has no bounds.",
  rationale:
    "Standing access of the highest kind is what attackers of providers look for. A list with end dates is what can be checked.",
  source:
    "Microsoft's documentation of delegated admin privileges, and CISA's guidance for customers of managed service providers: least privilege, for a limited time.",
  examples: [
    {
      title: "No role is listed",
      grid,
      options: { areas: { "Microsoft 365": { topic: "microsoft-365" } }, terms: { spendingCase: "GBP 500" } },
      finds: "none",
    },
    {
      title: "The highest role without an end",
      grid,
      options: {
        areas: { "Microsoft 365": { topic: "microsoft-365" } },
        terms: { delegatedAccess: [{ system: "Microsoft 365", role: "Global Administrator", ends: null }] },
      },
      finds: "wide",
    },
    {
      title: "The highest role for a while",
      grid,
      options: {
        areas: { "Microsoft 365": { topic: "microsoft-365" } },
        terms: {
          delegatedAccess: [{ system: "Microsoft 365", role: "Global Administrator", ends: "2026-06-30" }],
        },
      },
      finds: null,
    },
    {
      title: "The area has no topic",
      grid,
      finds: null,
    },
  ],
};
