import type {
  Activity,
  ActivityKind,
  AreaTopic,
  Charge,
  OwnerAct,
  Rhythm,
  TimeLimit,
} from "#lib/matrix/schema/activity.ts";
import type { Hours, HoursWindow } from "#lib/matrix/schema/hours.ts";
import type { When } from "#lib/matrix/schema/role.ts";

export const KIND_WORDS: Readonly<Record<ActivityKind, string>> = {
  act: "Work that is done",
  check: "A check of other work",
  decision: "A decision",
  notice: "A notice to somebody",
};

export const RHYTHM_WORDS: Readonly<Record<Rhythm, string>> = {
  each: "each time",
  daily: "daily",
  weekly: "weekly",
  monthly: "monthly",
  quarterly: "quarterly",
  "half-yearly": "twice a year",
  yearly: "yearly",
  "on-change": "on each change",
};

export const CHARGE_WORDS: Readonly<Record<Charge, string>> = {
  "in-fee": "in the fee",
  rate: "at a rate",
  "separate-order": "by separate order",
  "not-provided": "not provided",
};

/** Follows a verb: “does it in business hours”. */
export const WHEN_WORDS: Readonly<Record<When, string>> = {
  always: "at all times",
  business: "in business hours",
  "out-of-hours": "out of hours",
};

/** Where a column is too narrow for the words. */
export const WHEN_ABBREVIATIONS: Readonly<Record<Exclude<When, "always">, string>> = {
  business: "bh",
  "out-of-hours": "oh",
};

/** The verb, and what follows it where nothing else is said. */
const OWNER_ACT_WORDS: Readonly<
  Record<OwnerAct["act"], { readonly verb: string; readonly without: readonly [verb: string, what: string] }>
> = {
  approve: { verb: "approve", without: ["approve", "the work before it begins"] },
  instruct: { verb: "instruct", without: ["give", "the instruction to begin"] },
  accept: { verb: "accept", without: ["accept", "the result"] },
};

export const TOPIC_WORDS: Readonly<Record<AreaTopic, string>> = {
  "help-desk": "Help desk",
  patching: "Patching",
  "backup-review": "Backup review",
  "microsoft-365": "Microsoft 365 administration",
  "security-escalation": "Security escalation",
  "vendor-management": "Vendor management",
  projects: "Projects",
  "strategic-planning": "Strategic planning",
  "after-hours": "After-hours incidents",
  "ground-rules": "Ground rules",
};

export const WEEKDAYS: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

export const UNIT_WORDS: Readonly<Record<TimeLimit["unit"], readonly [one: string, more: string]>> = {
  minutes: ["minute", "minutes"],
  hours: ["hour", "hours"],
  days: ["day", "days"],
  weeks: ["week", "weeks"],
  months: ["month", "months"],
};

/** Follows “counted”. */
export const CLOCK_WORDS: Readonly<Record<NonNullable<TimeLimit["clock"]>, string>> = {
  business: "in business hours",
  "around-the-clock": "around the clock",
};

/** “Monday to Friday 08:00 to 18:00”. */
export function windowInWords({ days, from, to }: HoursWindow): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const names = sorted.map((day) => WEEKDAYS[day - 1] ?? "");
  const isRun = sorted.length > 2 && (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) === sorted.length - 1;
  return `${isRun ? `${names[0]} to ${names.at(-1)}` : names.join(", ")} ${from} to ${to}`;
}

/** Hours as a phrase: “in business hours”, “around the clock”, “Monday to Friday 08:00 to 18:00”. */
export function hoursInWords(hours: Hours): string {
  switch (hours.kind) {
    case "business":
      return "in business hours";
    case "around-the-clock":
      return "around the clock";
    case "windows":
      return hours.windows.map(windowInWords).join("; ");
  }
}

/** “within 4 hours from the opening of the ticket, counted in business hours”. */
export function timeLimitInWords({ amount, unit, clock, from }: TimeLimit): string {
  const [one, more] = UNIT_WORDS[unit];
  const figure =
    amount === null ? `a number of ${more} yet to be agreed` : `${amount} ${amount === 1 ? one : more}`;
  return `within ${figure}${from ? ` from ${from}` : ""}${clock === null ? "" : `, counted ${CLOCK_WORDS[clock]}`}`;
}

/** What is promised of a row, as one line: hours, rhythm, time limit and charge; empty when nothing is. */
export function promisesInWords({
  hours,
  rhythm,
  timeLimit,
  charge,
}: Pick<Activity, "hours" | "rhythm" | "timeLimit" | "charge">): string {
  const parts = [
    hours && hoursInWords(hours),
    rhythm && RHYTHM_WORDS[rhythm],
    timeLimit && timeLimitInWords(timeLimit),
    charge && CHARGE_WORDS[charge],
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** What the owner does, after the owner's name: “approves the plan”, “shall accept the result”. */
export function ownerActInWords({ act, what }: OwnerAct, isShall = false): string {
  const words = OWNER_ACT_WORDS[act];
  const [verb, object] = what ? [words.verb, what] : words.without;
  return isShall ? `shall ${verb} ${object}` : `${verb}s ${object}`;
}
