import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                        | Buyer/IT lead | Provider/Engineers |
        | Security               |               |                    |
        | - Watch the alarms     | I             | A/R                |
        | - Isolate a computer   | I             | A/R                |
        | - Report an incident   | I             | A/R                |
        | Patching               |               |                    |
        | - Patch the servers    | A/R           | I                  |
        | - Patch the PCs        | A/R           | I                  |
        | - Repair a failed patch | A/R           | I                  |`;
const options = {
  header: { model: "behind-desk" as const },
  areas: { Security: { topic: "security-escalation" as const }, Patching: { topic: "patching" as const } },
};

export const doc: RuleDoc = {
  summary: "The provider owns security and none of what security rests on.",
  rationale:
    "Whoever answers for security without a hand on patches, backups or accounts answers for other people's work. That can be agreed; then it has to be written what is needed from there.",
  source:
    "Providers who decline to own security without servers, cloud and backup, in their own public words.",
  examples: [
    { title: "Security with the provider, all patching with the buyer", grid, options, finds: "lanes" },
    {
      title: "A security row that names what it needs",
      grid,
      options: { ...options, activities: { "Isolate a computer": { dependsOn: ["patch-the-pcs"] } } },
      finds: null,
    },
    {
      title: "Patching with the provider too",
      grid: `
        |                        | Buyer/IT lead | Provider/Engineers |
        | Security               |               |                    |
        | - Watch the alarms     | I             | A/R                |
        | - Isolate a computer   | I             | A/R                |
        | - Report an incident   | I             | A/R                |
        | Patching               |               |                    |
        | - Patch the servers    | I             | A/R                |
        | - Patch the PCs        | I             | A/R                |
        | - Repair a failed patch | I             | A/R                |`,
      options,
      finds: null,
    },
  ],
};
