import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "One role owns most of what its side owns, in most areas.",
  rationale:
    "Ownership that gathers in one chair waits for that chair. A single IT lead in a co-managed model is often right: there it is a question of hours and of who stands in.",
  source:
    "Smith and Erwin's column questions, as the Track+ analysis tables give them: push ownership down; Ricky Smith: place it nearest the work. Counted per party and area; the share is a setting.",
  examples: [
    {
      title: "One of three roles owns everything",
      grid: `
        |                         | Provider/Service manager | Provider/Service desk | Provider/Engineers |
        | Help desk               |                          |                       |                    |
        | - Answer a call         | A                        | R                     |                    |
        | - Close a ticket        | A                        | R                     |                    |
        | - Reset a password      | A                        | R                     |                    |
        | - Visit a desk          | A                        | R                     |                    |
        | Patching                |                          |                       |                    |
        | - Patch the servers     | A                        | R                     |                    |
        | - Patch the PCs         | A                        | R                     |                    |
        | - Repair a failed patch | A                        | R                     |                    |
        | - Scan for weaknesses   | A                        | R                     |                    |
        | Projects                |                          |                       |                    |
        | - Write the scope       | A                        | R                     |                    |
        | - Lead the project      | A                        | R                     |                    |
        | - Test the result       | A                        | R                     |                    |
        | - Hand over the result  | A                        | R                     |                    |`,
      finds: "most",
    },
    {
      title: "Half of each area is owned by others",
      grid: `
        |                         | Provider/Service manager | Provider/Service desk | Provider/Engineers |
        | Help desk               |                          |                       |                    |
        | - Answer a call         | A/R                      |                       |                    |
        | - Close a ticket        | A/R                      |                       |                    |
        | - Reset a password      |                          | A/R                   |                    |
        | - Visit a desk          |                          |                       | A/R                |
        | Patching                |                          |                       |                    |
        | - Patch the servers     | A/R                      |                       |                    |
        | - Patch the PCs         | A/R                      |                       |                    |
        | - Repair a failed patch |                          | A/R                   |                    |
        | - Scan for weaknesses   |                          |                       | A/R                |
        | Projects                |                          |                       |                    |
        | - Write the scope       | A/R                      |                       |                    |
        | - Lead the project      | A/R                      |                       |                    |
        | - Test the result       |                          | A/R                   |                    |
        | - Hand over the result  |                          |                       | A/R                |`,
      finds: null,
    },
    {
      title: "The IT lead of a co-managed buyer: a question of hours",
      grid: `
        |                         | Buyer/IT lead | Buyer/Sponsor | Buyer/HR lead |
        | Help desk               |               |               |               |
        | - Answer a call         | A/R           |               |               |
        | - Close a ticket        | A/R           |               |               |
        | - Reset a password      | A/R           |               |               |
        | - Visit a desk          | A/R           |               |               |
        | Patching                |               |               |               |
        | - Patch the servers     | A/R           |               |               |
        | - Patch the PCs         | A/R           |               |               |
        | - Repair a failed patch | A/R           |               |               |
        | - Scan for weaknesses   | A/R           |               |               |
        | Projects                |               |               |               |
        | - Write the scope       | A/R           |               |               |
        | - Lead the project      | A/R           |               |               |
        | - Test the result       | A/R           |               |               |
        | - Hand over the result  | A/R           |               |               |`,
      options: { header: { model: "front-desk" } },
      finds: "alone",
    },
    {
      title: "A side with two columns says nothing about a bottleneck",
      grid: `
        |                         | Provider/Service manager | Provider/Service desk |
        | Help desk               |                          |                       |
        | - Answer a call         | A/R                      | I                     |
        | - Close a ticket        | A/R                      | I                     |
        | - Reset a password      | A/R                      | I                     |
        | - Visit a desk          | A/R                      | I                     |
        | Patching                |                          |                       |
        | - Patch the servers     | A/R                      | I                     |
        | - Patch the PCs         | A/R                      | I                     |
        | - Repair a failed patch | A/R                      | I                     |
        | - Scan for weaknesses   | A/R                      | I                     |
        | Projects                |                          |                       |
        | - Write the scope       | A/R                      | I                     |
        | - Lead the project      | A/R                      | I                     |
        | - Test the result       | A/R                      | I                     |
        | - Hand over the result  | A/R                      | I                     |`,
      finds: null,
    },
  ],
};
