import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A role is only told about a row in which it has to act.",
  rationale:
    "Whoever is told may read the message tomorrow. A row that counts on an act of this role then waits for somebody who thinks it is for information.",
  source: "Guidance on responsibility charts: the letter I is never used where action is expected.",
  examples: [
    {
      title: "A text says that the role must act",
      grid: `
        |                      | Buyer/IT lead | Provider/Service desk |
        | - Isolate a computer | I             | A/R                   |`,
      options: {
        activities: {
          "Isolate a computer": { note: "The IT lead must release the computer before it is used." },
        },
      },
      finds: "written",
    },
    {
      title: "A text says that the role must be told",
      grid: `
        |                      | Buyer/IT lead | Provider/Service desk |
        | - Isolate a computer | I             | A/R                   |`,
      options: {
        activities: { "Isolate a computer": { note: "The IT lead must be told within the hour." } },
      },
      finds: null,
    },
    {
      title: "The role that must act does a part",
      grid: `
        |                      | Buyer/IT lead | Provider/Service desk |
        | - Isolate a computer | S             | A/R                   |`,
      options: {
        header: { letterSet: "RASCI" },
        activities: {
          "Isolate a computer": { note: "The IT lead must release the computer before it is used." },
        },
      },
      finds: null,
    },
  ],
};
