import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                        | Buyer/IT lead | Provider/Engineers |
        | - Isolate a machine    | C             | A/R                |`;
const limit = (unit: "minutes" | "days", note: string | null = null) => ({
  activities: {
    "Isolate a machine": {
      note,
      timeLimit: { amount: 15, unit, clock: "around-the-clock" as const, from: "the alert" },
    },
  },
});

export const doc: RuleDoc = {
  summary:
    "Somebody of the other side must be asked in a row that cannot wait, and nothing says by when the answer comes.",
  rationale:
    "Asking is a duty in a contract. Where the limit is minutes and the answer has none, the one who waits is late and the one who acts has broken the row.",
  source: "Practice of responsibility matrices: a C says why, when, and what is expected of the answer.",
  examples: [
    { title: "Fifteen minutes, and a question", grid, options: limit("minutes"), finds: "silent" },
    {
      title: "What happens without an answer is written",
      grid,
      options: limit("minutes", "No answer within 10 minutes: the engineers isolate and call afterwards."),
      finds: null,
    },
    { title: "A limit in days leaves time to ask", grid, options: limit("days"), finds: null },
    {
      title: "Who is asked sits beside who does it",
      grid: `
        |                        | Provider/Lead | Provider/Engineers |
        | - Isolate a machine    | C             | A/R                |`,
      options: limit("minutes"),
      finds: null,
    },
  ],
};
