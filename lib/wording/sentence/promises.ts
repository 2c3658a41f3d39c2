import type { Activity, Charge, Rhythm } from "#lib/matrix/schema/activity.ts";
import type { Hours, HoursWindow } from "#lib/matrix/schema/hours.ts";
import { lineList } from "../line-list.ts";
import { timeLimitInWords, WEEKDAYS } from "../row-words.ts";

const RHYTHMS: Readonly<Record<Rhythm, string>> = {
  each: "each time",
  daily: "every day",
  weekly: "every week",
  monthly: "every month",
  quarterly: "every quarter",
  "half-yearly": "twice a year",
  yearly: "once a year",
  "on-change": "on each change",
};

const CHARGES: Readonly<Record<Charge, string>> = {
  "in-fee": "is in the fee",
  rate: "is charged at a rate",
  "separate-order": "needs a separate order",
  "not-provided": "is not provided",
};

function daysAsPhrase(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const names = sorted.map((day) => WEEKDAYS[day - 1] ?? "");
  const isRun = sorted.length > 2 && (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) === sorted.length - 1;
  const when = isRun ? `from ${names[0]} to ${names.at(-1)}` : `on ${lineList(names)}`;
  return sorted.length === 7 ? "seven days a week" : when;
}

/** “from Monday to Friday, 08:00 to 18:00”; of several: “on Monday from 09:00 to 12:00, and on Friday from 10:00 to 14:00”. */
export function windowsAsPhrase(windows: readonly HoursWindow[]): string {
  const [only, second] = windows;
  if (only && !second) return `${daysAsPhrase(only.days)}, ${only.from} to ${only.to}`;
  const each = windows.map(({ days, from, to }) => `${daysAsPhrase(days)} from ${from} to ${to}`);
  return each.join(", ").replace(/, (?=[^,]*$)/, ", and ");
}

/** Hours as a sentence tells them: business hours by their windows, where these are known. */
export function hoursAsPhrase(hours: Hours, business: readonly HoursWindow[]): string {
  switch (hours.kind) {
    case "around-the-clock":
      return "around the clock";
    case "business":
      return business.length === 0 ? "in business hours" : windowsAsPhrase(business);
    case "windows":
      return windowsAsPhrase(hours.windows);
  }
}

/** How often, unless the name says “each” or “every” itself. */
export function rhythmAsPhrase({ rhythm, name }: Pick<Activity, "rhythm" | "name">): string | null {
  if (rhythm === null || (rhythm === "each" && /\b(each|every)\b/i.test(name))) return null;
  return RHYTHMS[rhythm];
}

/** By when, counted how and from what moment. */
export const limitAsPhrase = ({ timeLimit }: Pick<Activity, "timeLimit">): string | null =>
  timeLimit && timeLimitInWords(timeLimit);

/** Who pays for `what`, as a clause of its own. */
export const chargeAsClause = ({ charge }: Pick<Activity, "charge">, what: string): string | null =>
  charge && `${what} ${CHARGES[charge]}`;
