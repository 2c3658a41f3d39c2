import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "No row says who may postpone a patch.",
  rationale:
    "Every company leaves some patch out: a machine that must not restart, a program that would break. Without an owner, an end date and something that protects the machine meanwhile, the exception stays for ever.",
  source: "Patch-exception registers in use, which give each exception an owner, a control and an expiry.",
  examples: [
    {
      title: "No such row",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Patching              |               |                    |
        | - Patch the servers   | I             | A/R                |
        | - Scan for weaknesses | I             | A/R                |`,
      options: { areas: { Patching: { topic: "patching" } } },
      finds: "missing",
    },
    {
      title: "A row in the parties' own words",
      grid: `
        |                                          | Buyer/IT lead | Provider/Engineers |
        | Patching                                 |               |                    |
        | - Patch the servers                      | I             | A/R                |
        | - Scan for weaknesses                    | I             | A/R                |
        | - Decide who may postpone a server patch | I             | A/R                |`,
      options: { areas: { Patching: { topic: "patching" } } },
      finds: null,
    },
    {
      title: "A row known by its place in the catalogue",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Patching              |               |                    |
        | - Patch the servers   | I             | A/R                |
        | - Scan for weaknesses | I             | A/R                |
        | - Our own name for it | I             | A/R                |`,
      options: {
        areas: { Patching: { topic: "patching" } },
        activities: { "Our own name for it": { catalogueId: "PA-13" } },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | Patching              |               |                    |
        | - Patch the servers   | I             | A/R                |
        | - Scan for weaknesses | I             | A/R                |`,
      options: { header: { model: "undecided" }, areas: { Patching: { topic: "patching" } } },
      finds: null,
    },
  ],
};
