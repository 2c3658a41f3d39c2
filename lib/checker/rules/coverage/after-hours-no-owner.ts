import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { lineList } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { hoursOfRow } from "../../about.ts";
import { coverOf } from "../../hours/presence.ts";
import type { Week } from "../../hours/week.ts";
import { weekInWords } from "../../hours/week-words.ts";
import { defineRule } from "../../rule.ts";

const TOPICS: ReadonlySet<AreaTopic> = new Set([
  "help-desk",
  "backup-review",
  "security-escalation",
  "after-hours",
]);

const minutesOf = (week: Week): number => week.reduce((sum, { from, to }) => sum + to - from, 0);

export const rule = defineRule({
  id: "after-hours-no-owner",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "area",
  messages: {
    asleep:
      "“{row}” is promised outside business hours, when {roles} is not there. {time}: nobody. Name who does it then, or promise fewer hours.",
    together:
      "“{row}” is promised outside business hours, when {roles} are not there. {time}: nobody. Name who does it then, or promise fewer hours.",
  },
  replaces: ["coverage-hole"],
  *check({ area, rows, header }) {
    if (area.topic === null || !TOPICS.has(area.topic)) return;
    for (const slice of rows) {
      const cover = slice.isAgreed ? coverOf(slice) : undefined;
      if (!cover || cover.late.length === 0 || minutesOf(cover.lateHole) < minutesOf(cover.late)) continue;
      yield {
        message: cover.actors.length === 1 ? "asleep" : "together",
        values: {
          row: slice.row.name,
          roles: lineList(cover.actors.map(({ role }) => roleInWords(role, header))),
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
