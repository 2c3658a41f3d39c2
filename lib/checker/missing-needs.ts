import { CATALOGUE_ACTIVITIES, findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { CatalogueActivity } from "#lib/catalogue/catalogue-activity.ts";
import { ACTS } from "./acts.ts";
import { isCalledFor } from "./coverage-gate.ts";
import { isOwnedBy } from "./owners.ts";
import { catalogueIdOf } from "./rows-about.ts";
import type { Tell } from "./rows-index/answer.ts";
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

const NONE: readonly string[] = [];

/** What a row of the catalogue needs, where nobody has linked it to rows of this matrix. */
function needsOf({ isAgreed, row }: RowSlice, tell: Tell): void {
  if (!isAgreed || row.catalogueId === null || row.dependsOn.length > 0) return;
  for (const needed of findCatalogueActivity(row.catalogueId)?.dependsOn ?? NONE) tell(needed);
}

/** Whatever a row of the catalogue needs, and no rule of its own asks for. */
const NEEDED: readonly CatalogueActivity[] = [
  ...new Set(CATALOGUE_ACTIVITIES.flatMap(({ dependsOn }) => dependsOn)),
].flatMap((id) => (ASKED_FOR.has(id) ? [] : (findCatalogueActivity(id) ?? [])));

/**
 * Rows of the catalogue whose other half is no row here, where size and model call for it. A row that somebody has
 * linked to others needs none: the parties have said themselves what it depends on.
 */
export function* missingNeeds(slice: MatrixSlice): Generator<MissingNeed> {
  const { index } = slice;
  for (const needed of NEEDED) {
    if (index.countOf(catalogueIdOf, needed.id) > 0 || !isCalledFor(slice, needed.id)) continue;
    for (const row of index.group(needsOf, needed.id)) yield { row, needed };
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
