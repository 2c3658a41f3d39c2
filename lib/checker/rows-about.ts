import type { Act } from "./acts.ts";
import type { Tell } from "./rows-index/answer.ts";
import type { AllRows, RowSlice } from "./slices.ts";

/** Whether a row is about an act; a row that the catalogue named is what the catalogue says, whatever words it shares. */
export function isAbout(
  { row, isInOwnWords }: Pick<RowSlice, "row" | "isInOwnWords">,
  { catalogueIds, words }: Act,
): boolean {
  if (row.catalogueId !== null && catalogueIds.includes(row.catalogueId)) return true;
  if (!isInOwnWords || words.length === 0) return false;
  for (const word of words) if (!word.test(row.name)) return false;
  return true;
}

/** What is asked about an act; an index knows a question again by its identity. */
interface Questions {
  readonly isAbout: (slice: RowSlice) => boolean;
  readonly isAgreedAbout: (slice: RowSlice) => boolean;
}

const QUESTIONS = new WeakMap<Act, Questions>();

function questionsOf(act: Act): Questions {
  const known = QUESTIONS.get(act) ?? {
    isAbout: (slice) => isAbout(slice, act),
    isAgreedAbout: (slice) => slice.isAgreed && isAbout(slice, act),
  };
  QUESTIONS.set(act, known);
  return known;
}

/** Whether a row is about an act, in the agreement or expressly outside it. */
export function hasRowAbout({ index }: Pick<AllRows, "index">, act: Act): boolean {
  // Rows of the catalogue are found without a look at every row.
  const isInCatalogue = act.catalogueIds.some((id) => index.countOf(catalogueIdOf, id) > 0);
  return isInCatalogue || index.some(questionsOf(act).isAbout);
}

/** The catalogue's id of a row, where it has one. */
export function catalogueIdOf({ row }: RowSlice, tell: Tell): void {
  if (row.catalogueId !== null) tell(row.catalogueId);
}

/** The agreed rows that are about an act. */
export function agreedRowsAbout({ index }: Pick<AllRows, "index">, act: Act): readonly RowSlice[] {
  return index.where(questionsOf(act).isAgreedAbout);
}
