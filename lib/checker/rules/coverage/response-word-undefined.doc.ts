import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A response is promised, and a machine could give it.",
  rationale:
    "An acknowledgement sent by the ticket system in one second meets every response time. The buyer had a person in mind.",
  source:
    "Contract reviews of managed services: is the response a person or a message, and when does its clock start.",
  examples: [
    {
      title: "A time, and no word on who answers",
      grid: `
        |                                           | Buyer/IT lead | Provider/Engineers |
        | Help desk                                 |               |                    |
        | - Answer a call                           | I             | A/R                |
        | - Give a first response within 15 minutes | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" } } },
      finds: "unsaid",
    },
    {
      title: "The time stands in the limit of the row",
      grid: `
        |                                      | Buyer/IT lead | Provider/Engineers |
        | Help desk                            |               |                    |
        | - Answer a call                      | I             | A/R                |
        | - Keep the response times of tickets | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        activities: {
          "Keep the response times of tickets": {
            timeLimit: { amount: 1, unit: "hours", clock: "business", from: "the opening of the ticket" },
          },
        },
      },
      finds: "unsaid",
    },
    {
      title: "A person answers",
      grid: `
        |                                                       | Buyer/IT lead | Provider/Engineers |
        | Help desk                                             |               |                    |
        | - Answer a call                                       | I             | A/R                |
        | - Give a first response by a person within 15 minutes | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" } } },
      finds: null,
    },
    {
      title: "A response without a time",
      grid: `
        |                             | Buyer/IT lead | Provider/Engineers |
        | Help desk                   |               |                    |
        | - Answer a call             | I             | A/R                |
        | - Report the response times | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" } } },
      finds: null,
    },
    {
      title: "The response to an incident is work",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | Help desk              |               |                    |
        | - Answer a call        | I             | A/R                |
        | - Respond to incidents | I             | A/R                |`,
      options: {
        areas: { "Help desk": { topic: "help-desk" } },
        activities: {
          "Respond to incidents": {
            timeLimit: { amount: 1, unit: "hours", clock: "business", from: "the alert" },
          },
        },
      },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                                           | Buyer/IT lead | Provider/Engineers |
        | Help desk                                 |               |                    |
        | - Answer a call                           | I             | A/R                |
        | - Give a first response within 15 minutes | I             | A/R                |`,
      options: { areas: { "Help desk": { topic: "help-desk" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
