import type { ContentActivity } from "#lib/matrix/content.ts";
import type { AreaOfRow, MatrixSlice } from "./slices.ts";

/** The rows of an area. */
export function rowsIn({ content }: MatrixSlice, { id }: Pick<AreaOfRow, "id">): readonly ContentActivity[] {
  return content.areas.find((area) => area.id === id)?.activities ?? [];
}
