import type { GatheredAnswer, KeysOf } from "./answer.ts";
import type { Places, RowList } from "./places.ts";

export interface Groups<Row> extends GatheredAnswer<Row> {
  read(key: string): readonly Row[];
}

const NONE: readonly never[] = [];

/** The rows that bear each key, as often as they bear it. */
export function openGroups<Row>(keysOf: KeysOf<Row>, places: Places<Row>): Groups<Row> {
  const lists = new Map<string, RowList<Row>>();
  const listOf = (key: string): RowList<Row> => {
    const list = lists.get(key) ?? places.openList();
    lists.set(key, list);
    return list;
  };
  return {
    read: (key) => lists.get(key)?.read() ?? NONE,
    gather: (rows) => {
      for (const row of rows) for (const key of keysOf(row)) listOf(key).append(row);
    },
    leave: (row) => {
      for (const key of keysOf(row)) lists.get(key)?.remove(row);
    },
    come: (row) => {
      for (const key of keysOf(row)) listOf(key).insert(row);
    },
  };
}
