import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { Act } from "./acts.ts";
import type { RowSlice } from "./slices.ts";

/** Whether a row is about an act; a row that the catalogue named is what the catalogue says, whatever words it shares. */
export function isAbout({ row }: Pick<RowSlice, "row">, { catalogueIds, words }: Act): boolean {
  if (row.catalogueId !== null && catalogueIds.includes(row.catalogueId)) return true;
  if (words.length === 0 || !words.every((word) => word.test(row.name))) return false;
  return row.catalogueId === null || findCatalogueActivity(row.catalogueId)?.name !== row.name;
}

/** The first row that is about an act, in the agreement or expressly outside it. */
export function findRowAbout(rows: readonly RowSlice[], act: Act): RowSlice | undefined {
  return rows.find((slice) => isAbout(slice, act));
}

/** The agreed rows that are about an act. */
export function agreedRowsAbout(rows: readonly RowSlice[], act: Act): readonly RowSlice[] {
  return rows.filter((slice) => slice.isAgreed && isAbout(slice, act));
}
