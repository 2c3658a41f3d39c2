import type { ContentActivity } from "#lib/matrix/content.ts";
import { countOf } from "#lib/wording/line-list.ts";
import type { Fix } from "../../finding.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import { OPEN_DEADLINES } from "../../texts/deadline-words.ts";
import { isOutside, wordingsInRow } from "../../wording-problems.ts";

const COUNTED_UNITS: readonly string[] = ["hours", "days"];

type Open = "start" | "hours" | "both";

/** What the limit of a row leaves open; a row promised around the clock counts clock hours. */
function openPart({ timeLimit, hours }: ContentActivity): Open | undefined {
  if (timeLimit === null || timeLimit.amount === null) return undefined;
  const isStartOpen = !timeLimit.from?.trim();
  const isClockOpen =
    timeLimit.clock === null && COUNTED_UNITS.includes(timeLimit.unit) && hours?.kind !== "around-the-clock";
  if (isStartOpen && isClockOpen) return "both";
  if (isStartOpen) return "start";
  return isClockOpen ? "hours" : undefined;
}

function limitInWords({ timeLimit }: ContentActivity): string {
  const unit = timeLimit?.unit ?? "hours";
  return countOf(timeLimit?.amount ?? 0, unit.slice(0, -1), unit);
}

function countingFixes({ id, timeLimit }: ContentActivity): readonly Fix[] {
  if (timeLimit === null) return [];
  const counted = [
    ["Count business hours", "business"],
    ["Count clock hours", "around-the-clock"],
  ] as const;
  return counted.map(([label, clock]) => ({
    label,
    certain: false,
    bodies: [{ kind: "activity.edit", id, fields: { timeLimit: { ...timeLimit, clock } } }],
  }));
}

const IN_ROW = { inNote: "note" } as const;

export const rule = defineRule({
  id: "time-limit-without-clock",
  group: "wording",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "late",
  messages: {
    start:
      "“{row}” has a limit of {limit} that starts nowhere. Say when the clock starts, such as “the opening of the ticket”.",
    hours:
      "“{row}” has a limit of {limit}, and each side can count business hours or clock hours. Choose one of the two.",
    both: "“{row}” has a limit of {limit} that starts nowhere and counts in no kind of hours. Say when the clock starts, and choose business hours or clock hours.",
    row: "{place} of “{row}” says “{actual}” and not from when. Write {instead}.",
  },
  replaces: [],
  check(slice) {
    const { row } = slice;
    if (isOutside(slice)) return NOTHING;
    if (row.timeLimit === null) return wordingsInRow(slice, OPEN_DEADLINES, IN_ROW);
    const open = openPart(row);
    if (open === undefined) return NOTHING;
    return [
      {
        message: open,
        values: { row: row.name, limit: limitInWords(row) },
        ids: [row.id, "timeLimit"],
        activity: row.id,
        about: { limit: { ...row.timeLimit }, hours: row.hours?.kind ?? null },
        fixes: open === "hours" ? countingFixes(row) : [],
      },
    ];
  },
});
