import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { hoursOfRow } from "../../about.ts";
import { holdersInWords } from "../../holders-in-words.ts";
import { type Cover, coverOf } from "../../hours/presence.ts";
import type { Week } from "../../hours/week.ts";
import { weekInWords } from "../../hours/week-words.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const TOPICS: ReadonlySet<AreaTopic> = new Set([
  "help-desk",
  "backup-review",
  "security-escalation",
  "after-hours",
]);

const minutesOf = (week: Week): number => week.reduce((sum, { from, to }) => sum + to - from, 0);

/** What an agreed row of such an area promises at night, where nobody at all is there then. */
function lateCover(slice: RowSlice): Cover | undefined {
  const { topic } = slice.area;
  const cover = topic !== null && TOPICS.has(topic) && slice.isAgreed ? coverOf(slice) : undefined;
  if (!cover || cover.late.length === 0) return undefined;
  return minutesOf(cover.lateHole) < minutesOf(cover.late) ? undefined : cover;
}

function areaOfNight(slice: RowSlice, tell: Tell): void {
  if (lateCover(slice)) tell(slice.area.id);
}

export const rule = defineRule({
  id: "after-hours-no-owner",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "area",
  costs: "night",
  messages: {
    asleep:
      "“{row}” is promised outside business hours, when {roles} is not there. {time}: nobody. Name who does it then, or promise fewer hours.",
    together:
      "“{row}” is promised outside business hours, when {roles} are not there. {time}: nobody. Name who does it then, or promise fewer hours.",
  },
  replaces: ["coverage-hole"],
  *check({ area, index, header }) {
    for (const slice of index.group(areaOfNight, area.id)) {
      const cover = lateCover(slice);
      if (!cover) continue;
      yield {
        message: cover.actors.length === 1 ? "asleep" : "together",
        values: {
          row: slice.row.name,
          roles: holdersInWords(cover.actors, header),
          time: weekInWords(cover.hole),
        },
        ids: [slice.row.id],
        area: area.id,
        activity: slice.row.id,
        about: hoursOfRow(slice),
      };
    }
  },
});
