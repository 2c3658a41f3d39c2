import type { Answer, NumbersOf } from "./answer.ts";
import type { Places, RowList } from "./places.ts";

export interface Shared<Row> extends Answer<Row> {
  lists(): readonly (readonly Row[])[];
}

/** The keys that stand more than once. */
function repeated(keys: readonly number[]): ReadonlySet<number> {
  const sorted = new Int32Array(keys).sort();
  return new Set(sorted.filter((key, at) => key === sorted[at + 1]));
}

/** The rows of each key, a whole number of 32 bits, that several rows bear; `keysOf` names a key once. */
export function openShared<Row>(
  start: readonly Row[],
  keysOf: NumbersOf<Row>,
  places: Places<Row>,
): Shared<Row> {
  const together = new Map<number, RowList<Row>>();
  const keys: number[] = [];
  const bearers: Row[] = [];
  for (const row of start) {
    for (const key of keysOf(row)) {
      keys.push(key);
      bearers.push(row);
    }
  }
  const ofSeveral = repeated(keys);
  for (const key of ofSeveral) together.set(key, places.openList());
  if (together.size > 0) for (const [at, row] of bearers.entries()) together.get(keys[at] ?? 0)?.append(row);

  // Most keys stand in one row. Which one is needed when a row comes or leaves: a first check can do without.
  let alone: Map<number, Row> | null = null;
  const loners = (): Map<number, Row> => {
    if (alone) return alone;
    alone = new Map();
    for (const row of start) for (const key of keysOf(row)) if (!ofSeveral.has(key)) alone.set(key, row);
    return alone;
  };
  let read: readonly (readonly Row[])[] | null = null;
  const join = (row: Row, key: number) => {
    const list = together.get(key);
    const other = list ? undefined : loners().get(key);
    if (!list && other === undefined) {
      loners().set(key, row);
      return;
    }
    read = null;
    if (list) list.insert(row);
    else if (other !== undefined) {
      const both = places.openList();
      both.append(other);
      both.insert(row);
      together.set(key, both);
      loners().delete(key);
    }
  };
  const part = (row: Row, key: number) => {
    const list = together.get(key);
    if (!list) {
      loners().delete(key);
      return;
    }
    read = null;
    list.remove(row);
    const [last, second] = list.read();
    if (last === undefined || second !== undefined) return;
    together.delete(key);
    loners().set(key, last);
  };
  const rankOf = (key: number, first: Row | undefined) => (first ? keysOf(first).indexOf(key) : 0);
  const inOrder = () =>
    [...together]
      .map(([key, list]) => ({ key, list: list.read(), first: list.read()[0] }))
      .sort(
        (a, b) =>
          (a.first && b.first ? places.placeOf(a.first) - places.placeOf(b.first) : 0) ||
          rankOf(a.key, a.first) - rankOf(b.key, b.first),
      )
      .map(({ list }) => list);
  return {
    leave: (row) => {
      for (const key of keysOf(row)) part(row, key);
    },
    come: (row) => {
      for (const key of keysOf(row)) join(row, key);
    },
    lists: () => {
      read ??= inOrder();
      return read;
    },
  };
}
