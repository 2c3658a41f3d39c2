import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "One role owns a row, alone does it, and alone checks it.",
  rationale:
    "A check by whoever did the work is a second look, not a second pair of eyes. Readers take the letter V for the latter.",
  source:
    "Separation of duties as auditors ask for it; the variants of the responsibility chart with a V name the verifier beside the doer.",
  examples: [
    {
      title: "One role is owner, only doer and only checker",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | - Run the backup jobs | I             | A/R/V              |`,
      options: { header: { letterSet: "RACI-V" } },
      finds: "alone",
    },
    {
      title: "Another role checks too",
      grid: `
        |                       | Buyer/IT lead | Provider/Engineers |
        | - Run the backup jobs | V             | A/R/V              |`,
      options: { header: { letterSet: "RACI-V" } },
      finds: null,
    },
    {
      title: "The row is itself a check",
      grid: `
        |                           | Buyer/IT lead | Provider/Engineers |
        | - Review the backup report | I            | A/R/V              |`,
      options: {
        header: { letterSet: "RACI-V" },
        activities: { "Review the backup report": { kind: "check" } },
      },
      finds: null,
    },
  ],
};
