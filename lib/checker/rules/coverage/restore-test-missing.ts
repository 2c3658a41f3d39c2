import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "restore-test-missing",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "undone",
  messages: {
    missing:
      "Backups are in this agreement, and no row says who tests a restore. A backup nobody has restored is a hope. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) =>
    missingAct(slice, { topic: "backup-review", act: ACTS.restoreTest, catalogueId: "BK-04" }),
});
