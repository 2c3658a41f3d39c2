import { aboutRows, rowsInWords } from "./rows-in-words.ts";
import type { Problem } from "./rule.ts";
import type { RecordSlice } from "./slices.ts";

/** One problem about all rows that a round has left like this; none where there are none. */
export function* rowsOfRound(
  { index }: Pick<RecordSlice, "index">,
  left: readonly string[] | undefined,
): Iterable<Problem<"open">> {
  const ids = new Set(left);
  const open = index
    .rows()
    .filter(({ row }) => ids.has(row.id))
    .map(({ row }) => row);
  if (open.length === 0) return;
  yield {
    message: "open",
    values: { rows: rowsInWords(open.map(({ name }) => name)) },
    ids: [],
    ...aboutRows(open),
  };
}
