import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "patch-exception-unowned",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "ownerless",
  messages: {
    missing:
      "No row says who may postpone a patch, for how long, and what protects the machine until then. Add one under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) => missingAct(slice, { topic: "patching", act: ACTS.patchException, catalogueId: "PA-13" }),
});
