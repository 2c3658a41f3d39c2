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
    const known = lists.get(key);
    if (known) return known;
    const list = places.openList();
    lists.set(key, list);
    return list;
  };
  return {
    read: (key) => lists.get(key)?.read() ?? NONE,
    gather: (rows) => {
      let here: Row | undefined;
      const append = (key: string) => {
        if (here !== undefined) listOf(key).append(here);
      };
      for (const row of rows) {
        here = row;
        keysOf(row, append);
      }
    },
    leave: (row) => keysOf(row, (key) => lists.get(key)?.remove(row)),
    come: (row) => keysOf(row, (key) => listOf(key).insert(row)),
  };
}
