import type { GatheredAnswer, KeysOf } from "./answer.ts";
import type { Places, RowList } from "./places.ts";

export interface Shared<Row> extends GatheredAnswer<Row> {
  lists(): readonly (readonly Row[])[];
}

/** The keys that stand more than once. */
function repeated(keys: readonly number[]): ReadonlySet<number> {
  const sorted = new Int32Array(keys).sort();
  const found = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) {
    const key = sorted[at];
    if (key !== undefined && key === sorted[at - 1]) found.add(key);
  }
  return found;
}

/** The rows of each key, a whole number of 32 bits, that several rows bear; a row tells a key once. */
export function openShared<Row>(keysOf: KeysOf<Row, number>, places: Places<Row>): Shared<Row> {
  /** What rows were told at first: each key, and beside it the row that bears it. */
  const keys: number[] = [];
  const bearers: Row[] = [];
  const listKeys = (): Map<number, RowList<Row>> => {
    const lists = new Map<number, RowList<Row>>();
    for (const key of repeated(keys)) lists.set(key, places.openList());
    if (lists.size > 0) for (const [at, row] of bearers.entries()) lists.get(keys[at] ?? 0)?.append(row);
    return lists;
  };
  let known: Map<number, RowList<Row>> | null = null;
  const together = () => {
    known ??= listKeys();
    return known;
  };
  // Most keys stand in one row. Which one is needed when a row comes or leaves: a first check can do without.
  let alone: Map<number, Row> | null = null;
  const loners = (): Map<number, Row> => {
    if (alone) return alone;
    alone = new Map();
    for (const [at, row] of bearers.entries()) {
      const key = keys[at] ?? 0;
      if (!together().has(key)) alone.set(key, row);
    }
    keys.length = 0;
    bearers.length = 0;
    return alone;
  };
  let read: readonly (readonly Row[])[] | null = null;
  const join = (row: Row, key: number) => {
    const other = loners().get(key);
    const list = together().get(key);
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
      together().set(key, both);
      loners().delete(key);
    }
  };
  const part = (row: Row, key: number) => {
    if (loners().delete(key)) return;
    const list = together().get(key);
    if (!list) return;
    read = null;
    list.remove(row);
    const [last, second] = list.read();
    if (last === undefined || second !== undefined) return;
    together().delete(key);
    loners().set(key, last);
  };
  const keysIn = (row: Row): readonly number[] => {
    const told: number[] = [];
    keysOf(row, (key) => told.push(key));
    return told;
  };
  const rankOf = (key: number, first: Row | undefined) => (first ? keysIn(first).indexOf(key) : 0);
  const inOrder = () =>
    [...together()]
      .map(([key, list]) => ({ key, list: list.read(), first: list.read()[0] }))
      .sort(
        (a, b) =>
          (a.first && b.first ? places.placeOf(a.first) - places.placeOf(b.first) : 0) ||
          rankOf(a.key, a.first) - rankOf(b.key, b.first),
      )
      .map(({ list }) => list);
  return {
    gather: (rows) => {
      let bearer: Row | undefined;
      const tell = (key: number) => {
        if (bearer === undefined) return;
        keys.push(key);
        bearers.push(bearer);
      };
      for (const row of rows) {
        bearer = row;
        keysOf(row, tell);
      }
    },
    leave: (row) => keysOf(row, (key) => part(row, key)),
    come: (row) => keysOf(row, (key) => join(row, key)),
    lists: () => {
      read ??= inOrder();
      return read;
    },
  };
}
