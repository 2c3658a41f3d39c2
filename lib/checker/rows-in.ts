import type { Tell } from "./rows-index/answer.ts";
import type { AllRows, AreaOfRow, RowSlice } from "./slices.ts";

const areaOf = ({ area }: RowSlice, tell: Tell): void => tell(area.id);

/** The rows of an area, in printing order. */
export function rowsIn({ index }: AllRows, { id }: Pick<AreaOfRow, "id">): readonly RowSlice[] {
  return index.group(areaOf, id);
}
