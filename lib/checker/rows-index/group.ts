import type { Answer, KeysOf } from "./answer.ts";
import type { Places, RowList } from "./places.ts";

export interface Groups<Row> extends Answer<Row> {
  read(key: string): readonly Row[];
}

const NONE: readonly never[] = [];

/** Rows by each key that they bear, in their order. */
export function groupRows<Row>(rows: readonly Row[], keysOf: KeysOf<Row>): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const list = groups.get(key);
      if (list) list.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/** The rows that bear each key, as often as they bear it. */
export function openGroups<Row>(rows: readonly Row[], keysOf: KeysOf<Row>, places: Places<Row>): Groups<Row> {
  const lists = new Map<string, RowList<Row>>();
  for (const [key, list] of groupRows(rows, keysOf)) lists.set(key, places.listOf(list));
  return {
    read: (key) => lists.get(key)?.read() ?? NONE,
    leave: (row) => {
      for (const key of keysOf(row)) lists.get(key)?.remove(row);
    },
    come: (row) => {
      for (const key of keysOf(row)) {
        const list = lists.get(key);
        if (list) list.insert(row);
        else lists.set(key, places.listOf([row]));
      }
    },
  };
}
