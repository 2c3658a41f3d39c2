import { defineRule, NOTHING } from "../../rule.ts";
import { twoActs } from "../../texts/verb-classes.ts";
import { isOutside } from "../../wording-problems.ts";

export const rule = defineRule({
  id: "activity-compound",
  group: "wording",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "blurred",
  messages: {
    two: "“{row}” holds two acts, “{first}” and “{second}”, which two roles may own. Make it two rows, or keep the act that is meant.",
  },
  replaces: [],
  check(slice) {
    const { row } = slice;
    const acts = slice.isInOwnWords && !isOutside(slice) ? twoActs(row.name) : undefined;
    if (!acts) return NOTHING;
    const [first, second] = acts;
    return [
      {
        message: "two",
        values: { row: row.name, first, second },
        ids: [row.id],
        activity: row.id,
        about: { name: row.name },
      },
    ];
  },
});
