const DAY = 86_400_000;

/** Days from one day to another (`YYYY-MM-DD`); negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
