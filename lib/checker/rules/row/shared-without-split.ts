import { lineList, possessive } from "#lib/wording/line-list.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import { isDoneByBoth, missingParts, splitOfRow } from "../../split-parts.ts";

export const rule = defineRule({
  id: "shared-without-split",
  group: "row",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "blurred",
  messages: {
    missing:
      "Both sides do “{row}”, and {parts} is not written. Write what each side does, or let one side do it.",
  },
  replaces: ["doers-in-both-parties"],
  check(slice) {
    if (!slice.isAgreed || !isDoneByBoth(slice)) return NOTHING;
    const missing = missingParts(slice);
    if (missing.length === 0) return NOTHING;
    const { row } = slice;
    return [
      {
        message: "missing",
        values: { row: row.name, parts: `${lineList(missing.map(possessive))} part` },
        ids: [row.id],
        activity: row.id,
        about: splitOfRow(slice),
      },
    ];
  },
});
