import type { HoursWindow } from "#lib/matrix/schema/hours.ts";

export const DAY_NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

const NEW_WINDOW: HoursWindow = { days: [6], from: "09:00", to: "13:00" };

function clockOf(minutes: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

const HALF_HOURS = Array.from({ length: 49 }, (_, at) => clockOf(at * 30));

/** The times to offer for a beginning or an end: each half hour and the one that stands, in order. */
export function offeredTimes(kind: "from" | "to", window: HoursWindow): readonly string[] {
  const fits = (time: string) => (kind === "from" ? time < "24:00" : time > window.from);
  return [...new Set([...HALF_HOURS, window[kind]])].filter(fits).sort();
}

/** The window with another beginning; its end moves along where it would come first. */
export function withFrom(window: HoursWindow, from: string): HoursWindow {
  if (from < window.to) return { ...window, from };
  const later = HALF_HOURS.find((time) => time > from) ?? "24:00";
  return { ...window, from, to: later };
}

/** Puts a day in or takes it out; the last day stays. */
export function toggleDay(window: HoursWindow, day: number): HoursWindow {
  const days = window.days.includes(day)
    ? window.days.filter((held) => held !== day)
    : [...window.days, day].sort();
  return days.length === 0 ? window : { ...window, days };
}

export function replaceWindow(
  windows: readonly HoursWindow[],
  at: number,
  window: HoursWindow,
): HoursWindow[] {
  return windows.map((held, index) => (index === at ? window : held));
}

export function addWindow(windows: readonly HoursWindow[]): HoursWindow[] {
  return [...windows, NEW_WINDOW];
}
