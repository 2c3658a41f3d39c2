import { defineRule, NOTHING } from "../../rule.ts";
import { wordsForVagueName } from "../../texts/vague-names.ts";
import { isOutside } from "../../wording-problems.ts";

export const rule = defineRule({
  id: "activity-too-vague",
  group: "wording",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    vague:
      "“{row}” names a field, not an act: each side can think of another part of it. Say what is done, for example {instead}.",
  },
  replaces: [],
  check(slice) {
    const { row } = slice;
    if (!slice.isInOwnWords || isOutside(slice)) return NOTHING;
    const instead = wordsForVagueName(row.name);
    if (instead === undefined) return NOTHING;
    return [
      {
        message: "vague",
        values: { row: row.name, instead },
        ids: [row.id],
        activity: row.id,
        about: { name: row.name },
      },
    ];
  },
});
