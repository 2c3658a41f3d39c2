const PARTS = {
  hour: "2-digit",
  minute: "2-digit",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hourCycle: "h23",
} as const;

function wallMinutes(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...PARTS }).formatToParts(instant);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? "0");
  return Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute")) / 60_000;
}

/** Minutes by which the clock of `zone` runs behind that of `here`, at noon of a day. */
export function zoneShift(here: string, zone: string, today: string): number {
  if (here === zone) return 0;
  const noon = Date.parse(`${today}T12:00:00Z`);
  return wallMinutes(here, noon) - wallMinutes(zone, noon);
}
