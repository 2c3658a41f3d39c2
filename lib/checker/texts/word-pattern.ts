/** A wording to find, as data. */
export interface WordPattern {
  readonly id: string;
  /** No flags but `i`, no nested repetition: a hostile text must not slow it. */
  readonly find: RegExp;
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
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?:\.\d+)?[ -](?:business |working |clock |calendar )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\b/i;

/** “monthly”, “every 3 months”, “each quarter”. */
export const INTERVAL =
  /\b(?:daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|twice a year|(?:every|each) (?:\d+ |second |other )?(?:days?|nights?|weeks?|months?|quarters?|years?))\b/i;
