import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A number of a call chain has not been confirmed for a quarter.",
  rationale: "A number that was right at signing is the number of somebody who left. One call tells.",
  source: "Emergency plans in use: contact lists are tried at a fixed interval.",
  examples: [
    {
      title: "Confirmed in January",
      grid,
      options: {
        chains: {
          night: {
            name: "Night chain",
            steps: [{ role: "engineers", deputy: null, waitMinutes: 10, note: null }],
          },
        },
      },
      record: { contacts: [{ role: "engineers", confirmedOn: "2026-01-10" }] },
      finds: "old",
    },
    {
      title: "Confirmed this month",
      grid,
      options: {
        chains: {
          night: {
            name: "Night chain",
            steps: [{ role: "engineers", deputy: null, waitMinutes: 10, note: null }],
          },
        },
      },
      record: { contacts: [{ role: "engineers", confirmedOn: "2026-04-10" }] },
      finds: null,
    },
    {
      title: "Nobody of a call chain",
      grid,
      record: { contacts: [{ role: "engineers", confirmedOn: "2026-01-10" }] },
      finds: null,
    },
  ],
};
