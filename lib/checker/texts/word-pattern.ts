/** A wording to find, as data. */
export interface WordPattern {
  readonly id: string;
  /** Begins at a word; no flag but `i`; every repetition has a bound and none holds another: a test counts both. */
  readonly find: RegExp;
  /** Must stand in the same clause, or the wording means something else. */
  readonly where?: RegExp;
  /** Silences it, when it stands in the same clause. */
  readonly unless?: RegExp;
  /** Silenced where the row's own fields say the number: its rhythm, its time limit. */
  readonly saidBy?: "rhythm" | "time-limit";
  /** Concrete words to use instead. */
  readonly instead: string;
  readonly hit: string;
  readonly nearMiss: string;
}

/** “4 hours”, “two business days”, “15 min”. */
export const AMOUNT_OF_TIME =
  /\b(?:\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?:\.\d{1,3})?[ -](?:business |working |clock |calendar )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\b/i;

/** “monthly”, “every 3 months”, “each quarter”. */
export const INTERVAL =
  /\b(?:daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|twice a year|(?:every|each) (?:\d{1,4} |second |other )?(?:days?|nights?|weeks?|months?|quarters?|years?))\b/i;

/** Any of several wordings, without regard to capitals. */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), "i");
}
