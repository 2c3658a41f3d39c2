import { hoursInWords } from "#lib/wording/row-words.ts";
import { hoursOfRow } from "../../about.ts";
import { holeOf } from "../../hours/presence.ts";
import { NO_TIME } from "../../hours/week.ts";
import { weekInWords } from "../../hours/week-words.ts";
import { defineRule, NOTHING } from "../../rule.ts";

export const rule = defineRule({
  id: "coverage-hole",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "undone",
  messages: {
    hole: "“{row}” is promised {promised}. {time}: nobody. Name who does it then, or promise fewer hours.",
  },
  replaces: [],
  check(slice) {
    const { row } = slice;
    const hole = slice.isAgreed ? holeOf(slice) : NO_TIME;
    if (!row.hours || hole.length === 0) return NOTHING;
    return [
      {
        message: "hole",
        values: { row: row.name, promised: hoursInWords(row.hours), time: weekInWords(hole) },
        ids: [row.id],
        activity: row.id,
        about: hoursOfRow(slice),
      },
    ];
  },
});
