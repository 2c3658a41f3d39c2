import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A row orders two different acts in one name.",
  rationale:
    "One letter then stands for both. The side that installs seldom is the side that approves, and one of the two acts has no owner of its own.",
  source:
    "D'Arcy McCallum's articles on RACI in ITIL: break an activity down until one role does it. Pairs that belong together, such as “install and configure”, are left alone.",
  examples: [
    {
      title: "To approve and to install",
      grid: `
        |                                     | Buyer/IT lead | Provider/Engineers |
        | - Approve and install new software  | A             | R                  |`,
      options: {
        activities: {
          "Approve and install new software": { ownerAct: { act: "approve", what: "each program" } },
        },
      },
      finds: "two",
    },
    {
      title: "Two steps of one act",
      grid: `
        |                                      | Buyer/IT lead | Provider/Engineers |
        | - Install and configure new software | I             | A/R                |`,
      finds: null,
    },
    {
      title: "One act on two things",
      grid: `
        |                                   | Buyer/IT lead | Provider/Engineers |
        | - Install servers and workstations | I            | A/R                |`,
      finds: null,
    },
    {
      title: "The second act is what a request is about",
      grid: `
        |                                                 | Buyer/IT lead | Provider/Engineers |
        | - Approve requests to install and remove a tool | A/R           | I                  |`,
      finds: null,
    },
  ],
};
