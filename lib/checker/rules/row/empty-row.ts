import { lettersWhenAsked } from "../../about.ts";
import { leaveUndecided, takeUsualAnswer } from "../../fixes/usual-answer-fix.ts";
import { defineRule, NOTHING } from "../../rule.ts";

export const rule = defineRule({
  id: "empty-row",
  group: "row",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "undone",
  messages: {
    empty:
      "Nobody is named for “{row}”. Say who owns it and who does it, or mark it as still to be decided or outside the agreement.",
  },
  replaces: ["no-owner", "nobody-does-it"],
  check(slice) {
    const { row } = slice;
    if (!slice.isAgreed || slice.held.length > 0) return NOTHING;
    return [
      {
        message: "empty",
        values: { row: row.name },
        ids: [row.id],
        activity: row.id,
        about: lettersWhenAsked(slice),
        fixes: [...takeUsualAnswer(slice), leaveUndecided(slice)],
      },
    ];
  },
});
