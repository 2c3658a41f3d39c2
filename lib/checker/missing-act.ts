import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import type { Act } from "./acts.ts";
import { areaOfTopic, isCalledFor, isSilenceKnown } from "./coverage-gate.ts";
import { addCatalogueRow } from "./fixes/add-catalogue-row.ts";
import { hasRowAbout } from "./rows-about.ts";
import { rowsIn } from "./rows-in.ts";
import type { Problem } from "./rule.ts";
import type { AreaOfRow, MatrixSlice } from "./slices.ts";

/** The problem of an act without a row, where the topic, the size and the model call for one; the fix adds the catalogue's row. */
export function* missingAct(
  slice: MatrixSlice,
  { topic, act, catalogueId }: { readonly topic: AreaTopic; readonly act: Act; readonly catalogueId: string },
): Generator<Problem<"missing">> {
  const area = areaOfTopic(slice, topic);
  if (!area || !isSilenceKnown(slice) || !isCalledFor(slice, catalogueId)) return;
  if (!hasRowAbout(slice, act)) yield missingIn(slice, area, catalogueId);
}

/** The problem of a row that an area lacks. */
export function missingIn(slice: MatrixSlice, area: AreaOfRow, catalogueId: string): Problem<"missing"> {
  return {
    message: "missing",
    values: { area: area.name, buyer: slice.header.buyer, provider: slice.header.provider },
    ids: [],
    area: area.id,
    about: { rows: rowsIn(slice, area).map(({ row }) => row.name) },
    fixes: addCatalogueRow(slice, area, catalogueId),
  };
}

/** Where the rules between the sides stand: their own area, else the area of a row. */
export function groundOf({ areas }: MatrixSlice, instead: AreaOfRow): AreaOfRow {
  return areas.find(({ topic, scope }) => topic === "ground-rules" && scope === "in") ?? instead;
}
