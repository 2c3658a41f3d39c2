import type { Answer, NumbersOf } from "./answer.ts";
import type { Places, RowList } from "./places.ts";

export interface Shared<Row> extends Answer<Row> {
  lists(): readonly (readonly Row[])[];
}

/** The rows of each key that several rows bear; `keysOf` names a key once. */
export function openShared<Row>(
  rows: readonly Row[],
  keysOf: NumbersOf<Row>,
  places: Places<Row>,
): Shared<Row> {
  // Most keys stand in one row: only those of several rows get a list.
  const alone = new Map<number, Row>();
  const together = new Map<number, RowList<Row>>();
  const join = (row: Row, key: number) => {
    const other = alone.get(key);
    const list = together.get(key);
    if (!list && other === undefined) {
      alone.set(key, row);
      return;
    }
    read = null;
    if (list) list.insert(row);
    else if (other !== undefined) {
      const both = places.listOf([other]);
      both.insert(row);
      together.set(key, both);
      alone.delete(key);
    }
  };
  const part = (row: Row, key: number) => {
    const list = together.get(key);
    if (!list) {
      alone.delete(key);
      return;
    }
    read = null;
    list.remove(row);
    const [last, second] = list.read();
    if (last === undefined || second !== undefined) return;
    together.delete(key);
    alone.set(key, last);
  };
  let read: readonly (readonly Row[])[] | null = null;
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
  const lists = new Map<number, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const list = lists.get(key);
      const other = list ? undefined : alone.get(key);
      if (list) list.push(row);
      else if (other === undefined) alone.set(key, row);
      else lists.set(key, [other, row]);
    }
  }
  for (const [key, list] of lists) {
    alone.delete(key);
    together.set(key, places.listOf(list));
  }
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
