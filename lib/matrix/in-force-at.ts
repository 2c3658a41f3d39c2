import { isComplete, listEditions } from "./editions.ts";
import type { Matrix } from "./matrix.ts";
import type { Edition } from "./schema/record.ts";

/** What held at a moment: by the days on which editions take effect, and by what was signed by then. */
export interface InForceAt {
  /** `undefined`: no edition was in force yet. */
  readonly edition: Edition | undefined;
  /** Until the day before this one; `null` while nothing takes its place. */
  readonly until: string | null;
  /** The newest edition in force that both had signed by then, when that is another one: the later was signed afterwards. */
  readonly signedThen: Edition | undefined;
}

/** When an edition became complete: the second signature, or the day on which it was signed elsewhere. */
export function completedAt({ elsewhere, buyer, provider }: Edition): string {
  if (elsewhere !== null) return `${elsewhere.day}T00:00:00.000Z`;
  return [buyer?.at ?? "", provider?.at ?? ""].sort()[1] ?? "";
}

/**
 * What was in force at a moment, given as its day in the matrix's zone (`YYYY-MM-DD`) and as an instant: editions take
 * effect at the beginning of their day there.
 */
export function findInForceAt(
  matrix: Matrix,
  { day, instant }: { readonly day: string; readonly instant: string },
): InForceAt {
  const signed = listEditions(matrix).filter(isComplete);
  const begun = signed.filter(({ effectiveFrom }) => effectiveFrom <= day);
  const edition = begun.at(-1);
  const next = edition && signed.find(({ number }) => number > edition.number);
  const known = begun.filter((one) => completedAt(one) <= instant).at(-1);
  return {
    edition,
    until: next?.effectiveFrom ?? null,
    signedThen: known?.number === edition?.number ? undefined : known,
  };
}
