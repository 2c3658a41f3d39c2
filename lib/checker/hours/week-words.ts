import { WEEKDAYS } from "#lib/wording/row-words.ts";
import { type Span, WEEK_MINUTES, type Week } from "./week.ts";

const DAY = 24 * 60;

function momentInWords(minute: number): string {
  const inWeek = minute % WEEK_MINUTES;
  const [hours, minutes] = [Math.floor((inWeek % DAY) / 60), inWeek % 60];
  return `${WEEKDAYS[Math.floor(inWeek / DAY)] ?? ""} ${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** Spans with the one over Sunday night as a single stretch, longest first. */
function stretches(week: Week): readonly Span[] {
  const [first] = week;
  const last = week.at(-1);
  const wraps = first && last && first !== last && first.from === 0 && last.to === WEEK_MINUTES;
  const all = wraps ? [...week.slice(1, -1), { from: last.from, to: WEEK_MINUTES + first.to }] : [...week];
  return all.sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** The longest stretch in words and how many more there are: “Saturday 00:00 to Monday 08:00, and 4 times more”. */
export function weekInWords(week: Week): string {
  const [longest, ...rest] = stretches(week);
  if (!longest) return "never";
  if (longest.to - longest.from >= WEEK_MINUTES) return "the whole week";
  const more =
    rest.length === 0 ? "" : rest.length === 1 ? ", and once more" : `, and ${rest.length} times more`;
  return `${momentInWords(longest.from)} to ${momentInWords(longest.to)}${more}`;
}
