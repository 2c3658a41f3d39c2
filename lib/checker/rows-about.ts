import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { Act } from "./acts.ts";
import type { AllRows, RowSlice } from "./slices.ts";

/** Whether a row is about an act; a row that the catalogue named is what the catalogue says, whatever words it shares. */
export function isAbout({ row }: Pick<RowSlice, "row">, { catalogueIds, words }: Act): boolean {
  const { catalogueId, name } = row;
  if (catalogueId !== null) {
    if (catalogueIds.includes(catalogueId)) return true;
    if (findCatalogueActivity(catalogueId)?.name === name) return false;
  }
  return words.length > 0 && words.every((word) => word.test(name));
}

const isAgreedAbout = (slice: RowSlice, act: Act): boolean => slice.isAgreed && isAbout(slice, act);

/** Whether a row is about an act, in the agreement or expressly outside it. */
export function hasRowAbout({ index }: Pick<AllRows, "index">, act: Act): boolean {
  return index.some(isAbout, act);
}

/** The agreed rows that are about an act. */
export function agreedRowsAbout({ index }: Pick<AllRows, "index">, act: Act): readonly RowSlice[] {
  return index.where(isAgreedAbout, act);
}
