import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A call chain ends where nobody decides.",
  rationale:
    "A chain that comes back to the first number, ends in a mailbox or with a company that does not sign has no end. The last one called has to be able to say yes.",
  source: "Incident maps of managed service providers: the last step is a person with authority.",
  examples: [
    {
      title: "It comes back to the first",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        chains: {
          night: {
            name: "Night chain",
            steps: [
              { role: "engineers", deputy: null, waitMinutes: 10, note: null },
              { role: "it-lead", deputy: null, waitMinutes: 10, note: null },
              { role: "engineers", deputy: null, waitMinutes: null, note: null },
            ],
          },
        },
      },
      finds: "loop",
    },
    {
      title: "It ends in a queue",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers | Provider/Ticket queue |
        | Nights             |               |                    |                       |
        | - Take night calls | I             | A/R                |                       |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        chains: {
          night: {
            name: "Night chain",
            steps: [
              { role: "engineers", deputy: null, waitMinutes: 10, note: null },
              { role: "ticket-queue", deputy: null, waitMinutes: null, note: null },
            ],
          },
        },
      },
      finds: "box",
    },
    {
      title: "It ends with a company that does not sign",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers | Third/Carrier |
        | Nights             |               |                    |               |
        | - Take night calls | I             | A/R                |               |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        chains: {
          night: {
            name: "Night chain",
            steps: [
              { role: "engineers", deputy: null, waitMinutes: 10, note: null },
              { role: "carrier", deputy: null, waitMinutes: null, note: null },
            ],
          },
        },
      },
      finds: "outside",
    },
    {
      title: "It ends with somebody who owns nothing",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        chains: {
          night: {
            name: "Night chain",
            steps: [
              { role: "engineers", deputy: null, waitMinutes: 10, note: null },
              { role: "it-lead", deputy: null, waitMinutes: null, note: null },
            ],
          },
        },
      },
      finds: "powerless",
    },
    {
      title: "The chain says what follows its last step",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        chains: {
          night: {
            name: "Night chain",
            steps: [
              { role: "engineers", deputy: null, waitMinutes: 10, note: null },
              { role: "it-lead", deputy: null, waitMinutes: null, note: null },
            ],
            afterLastStep: "The engineers act within the standing authority.",
          },
        },
      },
      finds: null,
    },
    {
      title: "It ends with an owner",
      grid: `
        |                      | Buyer/IT lead | Provider/Engineers |
        | Nights               |               |                    |
        | - Take night calls   | I             | A/R                |
        | - Approve a shutdown | A             | C                  |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        chains: {
          night: {
            name: "Night chain",
            steps: [
              { role: "engineers", deputy: null, waitMinutes: 10, note: null },
              { role: "it-lead", deputy: null, waitMinutes: null, note: null },
            ],
          },
        },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                    | Buyer/IT lead | Provider/Engineers |
        | Nights             |               |                    |
        | - Take night calls | I             | A/R                |`,
      options: {
        areas: { Nights: { topic: "after-hours" } },
        header: { model: "undecided" },
        chains: {
          night: {
            name: "Night chain",
            steps: [
              { role: "engineers", deputy: null, waitMinutes: 10, note: null },
              { role: "it-lead", deputy: null, waitMinutes: null, note: null },
            ],
          },
        },
      },
      finds: null,
    },
  ],
};
