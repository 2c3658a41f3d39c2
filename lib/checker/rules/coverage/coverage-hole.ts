import { hoursInWords } from "#lib/wording/row-words.ts";
import { hoursOfRow } from "../../about.ts";
import { coverOf } from "../../hours/presence.ts";
import { weekInWords } from "../../hours/week-words.ts";
import { defineRule } from "../../rule.ts";

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
    const cover = slice.isAgreed && row.hours ? coverOf(slice) : undefined;
    if (!row.hours || !cover || cover.hole.length === 0) return [];
    return [
      {
        message: "hole",
        values: { row: row.name, promised: hoursInWords(row.hours), time: weekInWords(cover.hole) },
        ids: [row.id],
        activity: row.id,
        about: hoursOfRow(slice),
      },
    ];
  },
});
