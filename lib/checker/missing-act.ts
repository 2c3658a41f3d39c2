import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { isCoverageKnown, rowsOfTopic } from "./coverage-gate.ts";
import { addCatalogueRow } from "./fixes/add-catalogue-row.ts";
import { type Act, findRowAbout } from "./rows-about.ts";
import type { Problem } from "./rule.ts";
import type { MatrixSlice } from "./slices.ts";

/** Speaks where a topic is in the agreement and none of its rows is about an act; the fix adds the catalogue's row. */
export function* missingAct(
  slice: MatrixSlice,
  { topic, act, catalogueId }: { readonly topic: AreaTopic; readonly act: Act; readonly catalogueId: string },
): Generator<Problem<"missing">> {
  const [first] = rowsOfTopic(slice.rows, topic);
  if (!isCoverageKnown(slice) || !first || findRowAbout(slice.rows, act)) return;
  const { area } = first;
  yield {
    message: "missing",
    values: { area: area.name },
    ids: [],
    area: area.id,
    about: { rows: area.activities.map(({ name }) => name) },
    fixes: addCatalogueRow(slice, area, catalogueId),
  };
}
