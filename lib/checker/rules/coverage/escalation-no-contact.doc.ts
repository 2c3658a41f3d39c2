import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A step of a call chain has no number, or nobody who stands in.",
  rationale: "At night a chain is a list of numbers. A step without one is where the call ends.",
  source: "ISO/IEC 27035 and emergency plans in use: contact, number and deputy for each step.",
  examples: [
    {
      title: "No number",
      grid,
      options: {
        chains: {
          night: {
            name: "Night chain",
            steps: [{ role: "engineers", deputy: null, waitMinutes: 10, note: null }],
          },
        },
      },
      record: { contacts: [] },
      finds: "phone",
    },
    {
      title: "A number, and nobody who stands in",
      grid,
      options: {
        chains: {
          night: {
            name: "Night chain",
            steps: [{ role: "engineers", deputy: null, waitMinutes: 10, note: null }],
          },
        },
      },
      record: { contacts: [{ role: "engineers" }] },
      finds: "deputy",
    },
    {
      title: "A number and a deputy",
      grid,
      options: {
        chains: {
          night: {
            name: "Night chain",
            steps: [{ role: "engineers", deputy: "it-lead", waitMinutes: 10, note: null }],
          },
        },
      },
      record: { contacts: [{ role: "engineers" }] },
      finds: null,
    },
  ],
};
