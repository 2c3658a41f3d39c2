import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "renewal-unowned",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "undone",
  messages: {
    missing:
      "No row says who watches the renewal of licences, domains, certificates and support contracts. One that lapses stops work on a day of its own choosing. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) =>
    missingAct(slice, { topic: "vendor-management", act: ACTS.renewal, catalogueId: "VE-07" }),
});
