import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                | Buyer/IT lead | Provider/Engineers |
        | - Take a call  | I             | A/R                |`;

export const doc: RuleDoc = {
  summary: "A text points to a schedule, list or runbook that is not there.",
  rationale:
    "“As in Schedule B” binds nobody when there is no Schedule B, and each side will remember another one.",
  source:
    "Published disputes over references to missing exhibits, and contract review practice: every reference is followed once.",
  examples: [
    {
      title: "A schedule that is nowhere",
      grid,
      options: {
        activities: { "Take a call": { splitProvider: "Answers within the times of Schedule B." } },
      },
      finds: "row",
    },
    {
      title: "A clause of the terms does",
      grid,
      options: { terms: { callersAllowed: "The people on the attached list." } },
      finds: "terms",
    },
    {
      title: "The agreement has it",
      grid,
      options: {
        activities: {
          "Take a call": { splitProvider: "Answers within the times of Schedule B of the agreement." },
        },
      },
      finds: null,
    },
    {
      title: "This appendix itself",
      grid,
      options: {
        terms: { appendixLabel: "Appendix C" },
        activities: { "Take a call": { splitProvider: "Works by the terms of Appendix C." } },
      },
      finds: null,
    },
  ],
};
