import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "recovery-target-unset",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
  costs: "undone",
  messages: {
    missing:
      "No row says who decides how much data and how much time a failure may cost. A restore then has nothing to be measured by. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) =>
    missingAct(slice, { topic: "backup-review", act: ACTS.recoveryTarget, catalogueId: "BK-01" }),
});
