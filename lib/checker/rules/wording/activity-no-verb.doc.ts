import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row names a thing and does not say what is done with it.",
  rationale:
    "Somebody buys the licences, somebody installs them and somebody lets them lapse. A row without a verb gives all of it to one side in its own mind, and to the other side in the other's.",
  source:
    "Clearline's own rule. It speaks only where every word is a known thing: a noun that holds an act, such as “budget approval”, is left alone.",
  examples: [
    {
      title: "A thing",
      grid: `
        |                  | Buyer/IT lead | Provider/Engineers |
        | - Firewall rules | C             | A/R                |`,
      finds: "thing",
    },
    {
      title: "The act on it",
      grid: `
        |                         | Buyer/IT lead | Provider/Engineers |
        | - Change firewall rules | C             | A/R                |`,
      finds: null,
    },
    {
      title: "A noun that holds the act",
      grid: `
        |                    | Buyer/IT lead | Provider/Service manager |
        | - Licence renewals | A/R           | I                        |`,
      finds: null,
    },
    {
      title: "A field of work is the matter of another rule",
      grid: `
        |                  | Buyer/IT lead | Provider/Engineers |
        | - Server support | C             | A/R                |`,
      finds: null,
    },
  ],
};
