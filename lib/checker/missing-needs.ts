import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { CatalogueActivity } from "#lib/catalogue/catalogue-activity.ts";
import { ACTS } from "./acts.ts";
import { isCalledFor } from "./coverage-gate.ts";
import { isOwnedBy } from "./owners.ts";
import type { MatrixSlice, RowSlice } from "./slices.ts";

export interface MissingNeed {
  readonly row: RowSlice;
  /** The catalogue's row without which it cannot be done. */
  readonly needed: CatalogueActivity;
}

/** Rows for which a rule of their own asks. */
const ASKED_FOR: ReadonlySet<string> = new Set(
  Object.values(ACTS).flatMap(({ catalogueIds }) => catalogueIds),
);

const fromCatalogue = ({ isAgreed, row }: RowSlice): boolean => isAgreed && row.catalogueId !== null;
const catalogueIdOf = ({ row }: RowSlice): readonly string[] =>
  row.catalogueId === null ? [] : [row.catalogueId];

/**
 * Rows of the catalogue whose other half is no row here, where size and model call for it. A row that somebody has
 * linked to others needs none: the parties have said themselves what it depends on.
 */
export function* missingNeeds(slice: MatrixSlice): Generator<MissingNeed> {
  for (const row of slice.index.where(fromCatalogue)) {
    if (row.row.dependsOn.length > 0) continue;
    const entry = findCatalogueActivity(row.row.catalogueId ?? "");
    for (const id of entry?.dependsOn ?? []) {
      const needed = findCatalogueActivity(id);
      if (!needed || ASKED_FOR.has(id) || !isCalledFor(slice, id)) continue;
      if (slice.index.group(catalogueIdOf, id).length === 0) yield { row, needed };
    }
  }
}

/** Whether the provider owns a row that needs something which is usually the buyer's. */
export function needsBuyer({ header }: MatrixSlice, row: RowSlice, needed: CatalogueActivity): boolean {
  if (!isOwnedBy(row, "provider")) return false;
  const usual = needed.usual[header.model === "undecided" ? "fully-managed" : header.model];
  if (typeof usual === "string") return needed.keptByBuyer;
  const owner = Object.entries(usual).find(([, letters]) => letters.includes("A"));
  return owner?.[0].startsWith("B-") ?? false;
}
