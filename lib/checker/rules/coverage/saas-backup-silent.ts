import { ACTS } from "../../acts.ts";
import { areaOfTopic } from "../../coverage-gate.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "saas-backup-silent",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "undone",
  messages: {
    missing:
      "Microsoft 365 is in this agreement, and no row says who backs up what lies in it. Microsoft keeps the service running; deleted data is the customer's own affair. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) =>
    areaOfTopic(slice, "microsoft-365")
      ? missingAct(slice, { topic: "backup-review", act: ACTS.cloudBackup, catalogueId: "BK-05" })
      : [],
});
