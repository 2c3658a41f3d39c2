/**
 * The moment that a command writes into what it makes: `SOURCE_DATE_EPOCH`, seconds since 1970, where a build sets it so that
 * the same input gives the same bytes; else `now`. What is no such number is not used.
 */
export function momentOf(variables: Readonly<Record<string, string | undefined>>, now: Date): Date {
  const seconds = variables["SOURCE_DATE_EPOCH"] ?? "";
  return /^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000) : now;
}
