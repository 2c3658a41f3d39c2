import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "no-voice-to-leadership",
  group: "cross-row",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "uninformed",
  messages: {
    missing:
      "No row says who explains IT risk and spend to leadership. Add one under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) =>
    missingAct(slice, { topic: "strategic-planning", act: ACTS.voiceToLeadership, catalogueId: "ST-03" }),
});
