import type { RuleDoc } from "../../rule-doc.ts";

const activities = { "Take calls": { catalogueId: "HD-01" } };
const roles = { "Service desk": { catalogueId: "M-Desk" }, "Service manager": { catalogueId: "M-Lead" } };
const header = { model: "front-desk" as const };

export const doc: RuleDoc = {
  summary: "A role that usually takes part in a row has neither a letter nor “not involved”.",
  rationale:
    "A blank can mean that somebody decided it, or that nobody looked. “Not involved” says the first. Off at first, since each letter that the parties move leaves a blank behind; for matrices in which every blank is to be said.",
  source: "Variants of RACI that give “out of the loop” a letter of its own.",
  examples: [
    {
      title: "The desk that usually takes the calls is blank",
      grid: `
        |              | Buyer/IT lead | Provider/Service manager | Provider/Service desk |
        | - Take calls | I             | A/R                      |                       |`,
      options: { activities, roles, header },
      finds: "blank",
    },
    {
      title: "It is said to be not involved",
      grid: `
        |              | Buyer/IT lead | Provider/Service manager | Provider/Service desk |
        | - Take calls | I             | A/R                      | -                     |`,
      options: { activities, roles, header },
      finds: null,
    },
    {
      title: "A row of the parties' own has no usual answer",
      grid: `
        |              | Buyer/IT lead | Provider/Service manager | Provider/Service desk |
        | - Take calls | I             | A/R                      |                       |`,
      options: { roles, header },
      finds: null,
    },
  ],
};
