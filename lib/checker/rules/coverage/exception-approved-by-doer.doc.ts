import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "The provider approves its own exceptions.",
  rationale:
    "An exception saves the provider work and leaves the buyer a risk. Who saves the work cannot be the one who says yes.",
  source: "Exception registers in use, in which one company asks and the other approves.",
  examples: [
    {
      title: "The provider approves alone",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Patching                     |               |                    |
        | - Install patches on laptops | I             | A/R                |
        | - Approve patch exceptions   | I             | A/R                |`,
      options: { areas: { Patching: { topic: "patching" } } },
      finds: "own",
    },
    {
      title: "The buyer is only asked",
      grid: `
        |                                 | Buyer/IT lead | Provider/Engineers |
        | Patching                        |               |                    |
        | - Install patches on laptops    | I             | A/R                |
        | - Grant waivers for old servers | C             | A/R                |`,
      options: { areas: { Patching: { topic: "patching" } } },
      finds: "own",
    },
    {
      title: "The buyer approves what the provider prepares",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Patching                     |               |                    |
        | - Install patches on laptops | I             | A/R                |
        | - Approve patch exceptions   | A             | R                  |`,
      options: { areas: { Patching: { topic: "patching" } } },
      finds: null,
    },
    {
      title: "The provider keeps the list, which is no approval",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Patching                     |               |                    |
        | - Install patches on laptops | I             | A/R                |
        | - List the patch exceptions  | I             | A/R                |`,
      options: { areas: { Patching: { topic: "patching" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                              | Buyer/IT lead | Provider/Engineers |
        | Patching                     |               |                    |
        | - Install patches on laptops | I             | A/R                |
        | - Approve patch exceptions   | I             | A/R                |`,
      options: { areas: { Patching: { topic: "patching" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
