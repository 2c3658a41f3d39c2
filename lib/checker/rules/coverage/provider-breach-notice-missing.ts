import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "provider-breach-notice-missing",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "duty",
  messages: {
    missing:
      "No row binds {provider} to tell {buyer} when {provider} itself is breached. Its tools reach into every system here. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) =>
    missingAct(slice, { topic: "security-escalation", act: ACTS.providerBreachNotice, catalogueId: "SE-14" }),
});
