import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "change-approval-missing",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "ownerless",
  messages: {
    missing:
      "No row says who approves a change to a system in use. Either side may change what the other depends on. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) => missingAct(slice, { topic: "projects", act: ACTS.changeApproval, catalogueId: "PR-06" }),
});
