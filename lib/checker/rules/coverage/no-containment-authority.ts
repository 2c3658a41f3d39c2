import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";
import { isSaid } from "../../terms-said.ts";

export const rule = defineRule({
  id: "no-containment-authority",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "exposed",
  messages: {
    missing:
      "No row says who may isolate a machine, disable an account or shut a site under attack without waking somebody first. Add a row under “{area}”, or say it in the terms under “Standing authority”.",
  },
  replaces: [],
  check: (slice) =>
    isSaid(slice.terms, "authoritySystems", "authoritySteps")
      ? []
      : missingAct(slice, { topic: "security-escalation", act: ACTS.containment, catalogueId: "SE-03" }),
});
