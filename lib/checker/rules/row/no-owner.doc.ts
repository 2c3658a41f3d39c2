import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row in the agreement has nobody who owns it.",
  rationale:
    "Work without an owner is done until it is inconvenient. Nobody decides, nobody accepts the result, and each side believes that the other one answers for it.",
  source:
    "Smith and Erwin's role and responsibility charting, as the Track+ analysis tables give it; ITIL's general rules for such charts: exactly one owner a row.",
  examples: [
    {
      title: "Somebody does it and nobody owns it",
      grid: `
        |                   | Buyer/IT lead | Provider/Engineers |
        | - Patch a server  | I             | R                  |`,
      finds: "none",
    },
    {
      title: "The one who does it owns it too",
      grid: `
        |                   | Buyer/IT lead | Provider/Engineers |
        | - Patch a server  | I             | A/R                |`,
      finds: null,
    },
    {
      title: "Promised around the clock, and owned in business hours only",
      grid: `
        |                   | Buyer/IT lead | Provider/Engineers |
        | - Answer an alarm | A@business    | R                  |`,
      options: { activities: { "Answer an alarm": { hours: { kind: "around-the-clock" } } } },
      finds: "part",
    },
    {
      title: "Owned by one side in business hours and by the other out of hours",
      grid: `
        |                   | Buyer/IT lead | Provider/Engineers |
        | - Answer an alarm | A@business    | R, A@night         |`,
      options: { activities: { "Answer an alarm": { hours: { kind: "around-the-clock" } } } },
      finds: null,
    },
    {
      title: "A row that the parties have still to decide",
      grid: `
        |                   | Buyer/IT lead | Provider/Engineers |
        | - Patch a server  |               | R                  |`,
      options: { activities: { "Patch a server": { undecided: true } } },
      finds: null,
    },
    {
      title: "A row outside the agreement",
      grid: `
        |                   | Buyer/IT lead | Provider/Engineers |
        | - Patch a server  |               | R                  |`,
      options: { activities: { "Patch a server": { scope: "out", outHolder: "The machine's maker" } } },
      finds: null,
    },
  ],
};
