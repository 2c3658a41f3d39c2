import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "caller-check-missing",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "unlocked",
  messages: {
    missing:
      "No row says who makes sure of a caller before a password or a sign-in factor is reset. Whoever can imitate a voice gets in. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) => missingAct(slice, { topic: "help-desk", act: ACTS.callerCheck, catalogueId: "HD-13" }),
});
