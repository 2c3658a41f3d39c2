/** The calendar day of an instant in a time zone, `YYYY-MM-DD`; throws for a zone that nobody knows. */
export function dayIn(zone: string, instant: Date | string): string {
  const format = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = format.formatToParts(new Date(instant));
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${partOf("year")}-${partOf("month")}-${partOf("day")}`;
}
