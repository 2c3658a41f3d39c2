import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row names a field of work in one or two general nouns.",
  rationale:
    "“Security” fits ten duties and binds nobody to one of them. A row that names one act can be done, checked and priced.",
  source:
    "Scopable's guide to shared-responsibility matrices: “access control” is too vague, a quarterly review of named systems is enough.",
  examples: [
    {
      title: "A field",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | - Server support   | I             | A/R                |`,
      finds: "vague",
    },
    {
      title: "An act in that field",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | - Replace failed disks of servers | I             | A/R                |`,
      finds: null,
    },
    {
      title: "Short, and still one act",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | - Password resets  | I             | A/R                |`,
      finds: null,
    },
    {
      title: "A general noun with the thing that is planned",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | - Project planning | A/R           | C                  |`,
      finds: null,
    },
    {
      title: "A field that is not in this agreement",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | - Server support   |               |                    |`,
      options: { activities: { "Server support": { scope: "out", outHolder: "The group's own IT" } } },
      finds: null,
    },
  ],
};
