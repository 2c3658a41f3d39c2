import { rowsOfRound } from "../../rows-of-round.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "low-confidence",
  group: "record",
  severity: "warning",
  stage: "before-signing",
  scope: "record",
  costs: "blurred",
  messages: {
    open: "In the assumption round a side was not sure who does {rows}. Find out how it is done today, then settle each on the page of the round.",
  },
  replaces: [],
  check: (slice) => rowsOfRound(slice, slice.record?.unsure),
});
