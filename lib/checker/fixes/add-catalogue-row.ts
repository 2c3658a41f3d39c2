import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { ContentArea } from "#lib/matrix/content.ts";
import { orderBetween } from "#lib/matrix/order.ts";
import type { Activity } from "#lib/matrix/schema/activity.ts";
import { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Fix } from "../finding.ts";
import type { MatrixSlice } from "../slices.ts";

/** Adds a row of the catalogue to an area, for the parties to decide: right in any matrix that lacks the act. */
export function addCatalogueRow(slice: MatrixSlice, area: ContentArea, catalogueId: string): readonly Fix[] {
  const entry = findCatalogueActivity(catalogueId);
  if (!entry) return [];
  const activity: Activity = {
    catalogueId,
    area: area.id,
    order: orderBetween(area.activities.at(-1)?.order ?? null, null),
    removed: false,
    name: entry.name,
    kind: entry.kind,
    undecided: true,
    scope: "in",
    outHolder: null,
    appliesTo: null,
    hours: entry.hours === null ? null : { kind: entry.hours },
    rhythm: entry.rhythm,
    timeLimit: null,
    charge: null,
    splitBuyer: null,
    splitProvider: null,
    ownerAct: null,
    evidence: entry.evidence,
    evidenceHolder: entry.evidenceHolder,
    evidenceKept: null,
    chain: null,
    dependsOn: [],
    frameworks: [],
    clause: null,
    sources: [],
    note: null,
  };
  const id = ActivityId.parse(slice.newId(catalogueId));
  return [
    {
      label: `Add the row “${entry.name}”`,
      certain: true,
      bodies: [{ kind: "activity.add", id, activity, cells: {} }],
    },
  ];
}
