import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                           | Buyer/IT lead | Provider/Engineers |
        | - Roll patches out | A             | R                  |
        | - Choose the patches   | A/R           | C                  |`;

export const doc: RuleDoc = {
  summary: "The other half of a row is described nowhere.",
  rationale:
    "Work that depends on other work is half a promise. The half that no row names is the one that each side leaves to the other.",
  source:
    "The Cloud Security Alliance's model of dependent responsibilities; the links between rows of our catalogue.",
  examples: [
    {
      title: "Patches are rolled out, and nobody chooses them",
      grid,
      options: { activities: { "Roll patches out": { catalogueId: "PA-03" } } },
      finds: "missing",
    },
    {
      title: "Another row is linked",
      grid,
      options: {
        activities: {
          "Roll patches out": { catalogueId: "PA-03", dependsOn: ["choose-the-patches"] },
        },
      },
      finds: null,
    },
    {
      title: "The row is there",
      grid,
      options: {
        activities: {
          "Roll patches out": { catalogueId: "PA-03" },
          "Choose the patches": { catalogueId: "PA-02" },
        },
      },
      finds: null,
    },
  ],
};
