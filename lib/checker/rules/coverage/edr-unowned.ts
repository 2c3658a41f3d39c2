import { ACTS } from "../../acts.ts";
import { missingAct } from "../../missing-act.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "edr-unowned",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "undone",
  messages: {
    missing:
      "No row says who installs endpoint detection and keeps it running on every device. Each side will think that the other does. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  check: (slice) =>
    missingAct(slice, { topic: "security-escalation", act: ACTS.endpointDetection, catalogueId: "SE-13" }),
});
