import type { Answer, KeysOf } from "./answer.ts";
import type { Places, RowList } from "./places.ts";

export interface Groups<Row> extends Answer<Row> {
  read(key: string): readonly Row[];
}

const NONE: readonly never[] = [];

/** The rows that bear each key, as often as they bear it. */
export function openGroups<Row>(rows: readonly Row[], keysOf: KeysOf<Row>, places: Places<Row>): Groups<Row> {
  const start = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const list = start.get(key);
      if (list) list.push(row);
      else start.set(key, [row]);
    }
  }
  const lists = new Map<string, RowList<Row>>();
  for (const [key, list] of start) lists.set(key, places.listOf(list));
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
