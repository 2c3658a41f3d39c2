/** The instant of a local time (`2026-08-12T02:00`) in a zone; a time that a change of clocks skips counts as the one before it. */
export function instantIn(zone: string, local: string): string {
  const wanted = Date.parse(`${local}Z`);
  let instant = wanted;
  for (let round = 0; round < 2; round += 1) instant = wanted - offsetAt(zone, instant);
  return new Date(instant).toISOString();
}

/** Milliseconds by which a zone's clocks are ahead of UTC. */
function offsetAt(zone: string, instant: number): number {
  const format = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = format.formatToParts(instant);
  const partOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? "00";
  const clock = `${partOf("year")}-${partOf("month")}-${partOf("day")}T${partOf("hour")}:${partOf("minute")}Z`;
  return Date.parse(clock) - Math.floor(instant / 60_000) * 60_000;
}
