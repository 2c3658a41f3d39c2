import type { Activity, TimeLimit } from "#lib/matrix/schema/activity.ts";
import type { Hours, HoursWindow } from "#lib/matrix/schema/hours.ts";
import { CHARGES, CLOCKS, MONTHS, RHYTHMS, UNITS, WEEKDAYS } from "./strings.ts";

/** `2026-03-02` as “2 March 2026”. */
export function sayDay(day: string): string {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** An instant as day and minute in UTC. */
export const sayInstant = (instant: string): string => `${sayDay(instant)}, ${instant.slice(11, 16)} UTC`;

/** “Monday to Friday 08:00–18:00”. */
export function sayWindow({ days, from, to }: HoursWindow): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const first = sorted[0] ?? 1;
  const last = sorted.at(-1) ?? first;
  const isRun = sorted.length > 2 && last - first === sorted.length - 1;
  const name = (day: number): string => WEEKDAYS[day - 1] ?? String(day);
  const said = isRun ? `${name(first)} to ${name(last)}` : sorted.map(name).join(", ");
  return `${said} ${from}–${to}`;
}

export function sayHours(hours: Hours): string {
  switch (hours.kind) {
    case "business":
      return "business hours";
    case "around-the-clock":
      return "around the clock";
    case "windows":
      return hours.windows.map(sayWindow).join("; ");
  }
}

export function sayTimeLimit({ amount, unit, clock, from }: TimeLimit): string {
  const [one, more] = UNITS[unit];
  const figure =
    amount === null ? `a number of ${more} not yet set` : `${amount} ${amount === 1 ? one : more}`;
  const counted = clock === null ? "" : `, ${CLOCKS[clock]}`;
  return `within ${figure}${counted}${from === null || from === "" ? "" : `, from ${from}`}`;
}

/** Hours, rhythm, time limit and charge of a row, as one line; empty when nothing is promised. */
export function sayPromises({ hours, rhythm, timeLimit, charge }: Activity): string {
  const parts = [
    hours === null ? null : sayHours(hours),
    rhythm === null ? null : RHYTHMS[rhythm],
    timeLimit === null ? null : sayTimeLimit(timeLimit),
    charge === null ? null : CHARGES[charge],
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** First sixteen digits in groups of four, to compare two prints by eye. */
export const shortFingerprint = (fingerprint: string): string =>
  (fingerprint.slice(0, 16).match(/.{1,4}/g) ?? []).join(" ");

/** A chain's wait, “15 minutes”. */
export const sayMinutes = (minutes: number): string => `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
