import { rowsOfRound } from "../../rows-of-round.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "assumption-clash",
  group: "record",
  severity: "error",
  stage: "before-signing",
  scope: "record",
  costs: "undone",
  messages: {
    open: "In the assumption round the two sides did not say the same about {rows}. Settle each on the page of the round before you sign.",
  },
  replaces: [],
  check: (slice) => rowsOfRound(slice, slice.record?.clashing),
});
