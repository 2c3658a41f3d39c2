const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day, or the day of an instant in UTC: `2026-03-02` as “2 March 2026”, the same on server, screen and paper. */
export function dayInWords(day: string): string {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** An instant as day and minute in UTC. */
export const instantInWords = (instant: string): string =>
  `${dayInWords(instant)}, ${instant.slice(11, 16)} UTC`;
