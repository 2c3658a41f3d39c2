import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A text leaves open when, how much, or whether at all.",
  rationale:
    "“As needed” and “in a timely manner” are agreed in a minute, because each side reads its own number into them. The number is what should be agreed.",
  source:
    "INCOSE's guide to writing requirements and contract checklists for managed services, which list such words. In a note it weighs less; a number in the same clause settles it, and so does a definition. What stands in many rows is one remark: counsel settles such a word once.",
  examples: [
    {
      title: "Nothing says when, or who decides that it is needed",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | - Restart servers as needed  | I             | A/R                |`,
      finds: "row",
    },
    {
      title: "The event and the time are said",
      grid: `
        |                                                   | Buyer/IT lead | Provider/Engineers |
        | - Restart a server within 2 hours of its alarm    | I             | A/R                |`,
      finds: null,
    },
    {
      title: "“Ensure” alone says no act",
      grid: `
        |                                            | Buyer/IT lead | Provider/Engineers |
        | - Ensure the availability of the documents | I             | A/R                |`,
      finds: "row",
    },
    {
      title: "The act stands beside “ensure”",
      grid: `
        |                                                         | Buyer/IT lead | Provider/Engineers |
        | - Maintain and ensure the availability of the documents | I             | A/R                |`,
      finds: null,
    },
    {
      title: "The act follows “ensure” as a noun",
      grid: `
        |                                                | Buyer/IT lead | Provider/Engineers |
        | - Ensure the maintenance of the network cables | I             | A/R                |`,
      finds: null,
    },
    {
      title: "“Ensure” with a state that anybody can look up",
      grid: `
        |                                                            | Buyer/IT lead | Provider/Engineers |
        | - Ensure each virtual machine is associated with a plan    | I             | A/R                |`,
      finds: null,
    },
    {
      title: "The same word in four rows is one remark",
      grid: `
        |                                     | Buyer/IT lead | Provider/Engineers |
        | - Ensure readiness of the servers   | I             | A/R                |
        | - Ensure readiness of the switches  | I             | A/R                |
        | - Ensure security of the servers    | I             | A/R                |
        | - Ensure security of the switches   | I             | A/R                |`,
      finds: "rows",
    },
    {
      title: "The terms say once what the word means",
      grid: `
        |                                     | Buyer/IT lead | Provider/Engineers |
        | - Ensure readiness of the servers   | I             | A/R                |
        | - Ensure readiness of the switches  | I             | A/R                |
        | - Ensure security of the servers    | I             | A/R                |
        | - Ensure security of the switches   | I             | A/R                |`,
      options: {
        terms: {
          furtherClauses:
            "“Ensure” means: does the work that the thing needs, and shows by the evidence of the row that it was done.",
        },
      },
      finds: null,
    },
    {
      title: "To facilitate a meeting is an act",
      grid: `
        |                                | Buyer/IT lead | Provider/Engineers |
        | - Facilitate the retrospective | I             | A/R                |`,
      finds: null,
    },
    {
      title: "“Periodically”, in a part of a row without a rhythm",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Review access rights | R             | A/R                |`,
      options: {
        activities: {
          "Review access rights": {
            splitBuyer: "Reads the list periodically.",
            splitProvider: "Makes the list.",
          },
        },
      },
      finds: "row",
    },
    {
      title: "The rhythm of the row says how often",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Review access rights | R             | A/R                |`,
      options: {
        activities: {
          "Review access rights": {
            rhythm: "quarterly",
            splitBuyer: "Reads the list periodically.",
            splitProvider: "Makes the list.",
          },
        },
      },
      finds: null,
    },
    {
      title: "A clause of the terms",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Review access rights | I             | A/R                |`,
      options: { terms: { authorityTold: "The IT lead is told as soon as possible." } },
      finds: "terms",
    },
    {
      title: "A clause with its number",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Review access rights | I             | A/R                |`,
      options: { terms: { authorityTold: "The IT lead is told within 30 minutes." } },
      finds: null,
    },
  ],
};
