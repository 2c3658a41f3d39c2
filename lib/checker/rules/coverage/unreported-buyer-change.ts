import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "unreported-buyer-change",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
  costs: "uninformed",
  messages: {
    missing:
      "No row has either side tell the other before it changes a shared system. The provider then supports something it has never seen. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) => missingAct(slice, { topic: "projects", act: ACTS.changeNotice, catalogueId: "PR-07" }),
});
