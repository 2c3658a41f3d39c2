import { defineRule, NOTHING } from "../../rule.ts";
import { actForThing } from "../../texts/thing-names.ts";
import { isOutside } from "../../wording-problems.ts";

export const rule = defineRule({
  id: "activity-no-verb",
  group: "wording",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "skimmed",
  messages: {
    thing: "“{row}” names a thing and no act. Say what is done with it, for example {instead}.",
  },
  replaces: [],
  check(slice) {
    const { row } = slice;
    if (!slice.isInOwnWords || isOutside(slice)) return NOTHING;
    const instead = actForThing(row.name);
    if (instead === undefined) return NOTHING;
    return [
      {
        message: "thing",
        values: { row: row.name, instead },
        ids: [row.id],
        activity: row.id,
        about: { name: row.name },
      },
    ];
  },
});
