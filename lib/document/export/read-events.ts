/** An entry of a calendar: the day it begins, and how it comes again. */
export interface CalendarEvent {
  readonly day: string;
  readonly title: string;
  /** As the file says it, such as `FREQ=MONTHLY`; `null` for once. */
  readonly rule: string | null;
}

const plain = (text: string): string => text.replace(/\\n/g, " ").replace(/\\([\\;,])/g, "$1");

/** Reads the entries of a calendar that this product wrote (RFC 5545). */
export function readEvents(text: string): readonly CalendarEvent[] {
  const whole = text.replace(/\r\n[ \t]/g, "");
  return whole
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((entry) => {
      const find = (name: string) => new RegExp(`^${name}[^:\\r\\n]*:(.*)$`, "m").exec(entry)?.[1]?.trim();
      const day = find("DTSTART") ?? "";
      return {
        day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`,
        title: plain(find("SUMMARY") ?? ""),
        rule: find("RRULE") ?? null,
      };
    });
}
