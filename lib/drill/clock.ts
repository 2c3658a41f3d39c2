import { WEEK_MINUTES, type Week } from "#lib/checker/hours/week.ts";
import { WEEKDAYS } from "#lib/wording/row-words.ts";

const DAY = 24 * 60;

/** Minutes of the week at which a story begins: Monday 00:00 is 0. */
export function beginningOf({ day, at }: { readonly day: number; readonly at: string }): number {
  const [hours = "0", minutes = "0"] = at.split(":");
  return (day - 1) * DAY + Number(hours) * 60 + Number(minutes);
}

const inWeek = (minute: number): number => ((minute % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;

/** Whether a week holds a minute, counted from its Monday on and over its end. */
export function covers(week: Week, minute: number): boolean {
  const at = inWeek(minute);
  return week.some(({ from, to }) => from <= at && at < to);
}

/** “Saturday 02:15”. */
export function minuteInWords(minute: number): string {
  const at = inWeek(minute);
  const clock = [Math.floor((at % DAY) / 60), at % 60].map((part) => String(part).padStart(2, "0"));
  return `${WEEKDAYS[Math.floor(at / DAY)] ?? ""} ${clock.join(":")}`;
}

/** Minutes until a week next holds a minute; `null` for a week without any. */
export function minutesUntil(week: Week, minute: number): number | null {
  if (covers(week, minute)) return 0;
  const at = inWeek(minute);
  const starts = week.map(({ from }) => (from > at ? from - at : from + WEEK_MINUTES - at));
  return starts.length === 0 ? null : Math.min(...starts);
}
