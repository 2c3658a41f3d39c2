import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import { newActivity } from "#lib/matrix/new-rows.ts";
import { orderBetween } from "#lib/matrix/order.ts";
import { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Fix } from "../finding.ts";
import { rowsIn } from "../rows-in.ts";
import type { AreaOfRow, MatrixSlice } from "../slices.ts";

/** Adds a row of the catalogue to an area, for the parties to decide: right in any matrix that lacks the act. */
export function addCatalogueRow(slice: MatrixSlice, area: AreaOfRow, catalogueId: string): readonly Fix[] {
  const entry = findCatalogueActivity(catalogueId);
  if (!entry) return [];
  const { name, kind, rhythm, evidence, evidenceHolder } = entry;
  const activity = newActivity({
    ...{ name, kind, rhythm, evidence, evidenceHolder, catalogueId },
    area: area.id,
    order: orderBetween(rowsIn(slice, area).at(-1)?.row.order ?? null, null),
    undecided: true,
    hours: entry.hours === null ? null : { kind: entry.hours },
  });
  const id = ActivityId.parse(slice.newId(catalogueId));
  return [
    {
      label: `Add the row “${entry.name}”`,
      certain: true,
      bodies: [{ kind: "activity.add", id, activity, cells: {} }],
    },
  ];
}
