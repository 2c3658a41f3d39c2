import type { Answer, KeysOf } from "./answer.ts";
import type { Places } from "./places.ts";

export interface Shared<Row> extends Answer<Row> {
  lists(): readonly (readonly Row[])[];
}

/** The rows of each key that several rows bear; `keysOf` names a key once. */
export function openShared<Row>(rows: readonly Row[], keysOf: KeysOf<Row>, places: Places<Row>): Shared<Row> {
  // Most keys stand in one row: only those of several rows get a list.
  const alone = new Map<string, Row>();
  const together = new Map<string, Row[]>();
  const join = (row: Row, key: string, put: (list: Row[], row: Row) => void) => {
    const list = together.get(key);
    const other = alone.get(key);
    if (list) put(list, row);
    else if (other === undefined) alone.set(key, row);
    else {
      const both = [other];
      put(both, row);
      together.set(key, both);
      alone.delete(key);
    }
  };
  const part = (row: Row, key: string) => {
    const list = together.get(key);
    if (!list) {
      alone.delete(key);
      return;
    }
    places.remove(list, row);
    const [last, second] = list;
    if (last === undefined || second !== undefined) return;
    together.delete(key);
    alone.set(key, last);
  };
  const rankOf = (key: string, first: Row | undefined) => (first ? keysOf(first).indexOf(key) : 0);
  for (const row of rows) for (const key of keysOf(row)) join(row, key, (list, one) => list.push(one));
  return {
    leave: (row) => {
      for (const key of keysOf(row)) part(row, key);
    },
    come: (row) => {
      for (const key of keysOf(row)) join(row, key, places.insert);
    },
    lists: () =>
      [...together]
        .map(([key, list]) => ({ key, list, first: list[0] }))
        .sort(
          (a, b) =>
            (a.first && b.first ? places.placeOf(a.first) - places.placeOf(b.first) : 0) ||
            rankOf(a.key, a.first) - rankOf(b.key, b.first),
        )
        .map(({ list }) => list),
  };
}
