import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "insurance-facts",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "duty",
  messages: {
    missing:
      "No row says who answers the cyber-insurance form and checks each answer. A wrong answer can cost the cover. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) =>
    missingAct(slice, { topic: "strategic-planning", act: ACTS.insuranceForm, catalogueId: "ST-10" }),
});
