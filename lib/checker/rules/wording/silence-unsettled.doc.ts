import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "An approval is asked for and nothing says what happens without an answer.",
  rationale:
    "The patch waits for a yes that nobody gives, and after the break-in each side points at the other. One sentence settles it: what follows when no answer comes in time.",
  source:
    "Common practice in change control: a gate has a clock, and silence has a meaning that both sides chose.",
  examples: [
    {
      title: "A gate without a clock",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | - Patch the finance server   | S             | A/R                |`,
      options: {
        header: { letterSet: "RASCI" },
        activities: {
          "Patch the finance server": {
            splitBuyer: "Names the hour.",
            splitProvider: "Installs the patches, subject to the approval of the IT lead.",
          },
        },
      },
      finds: "row",
    },
    {
      title: "Silence has a meaning",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | - Patch the finance server   | S             | A/R                |`,
      options: {
        header: { letterSet: "RASCI" },
        activities: {
          "Patch the finance server": {
            splitBuyer: "Names the hour.",
            splitProvider:
              "Installs the patches, subject to the approval of the IT lead. Without an answer within 2 days they wait for the next window.",
          },
        },
      },
      finds: null,
    },
    {
      title: "A record of approvals asks nobody",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | - Patch the finance server   | I             | A/R                |`,
      options: {
        activities: { "Patch the finance server": { note: "Each approval is kept in the ticket." } },
      },
      finds: null,
    },
  ],
};
