import type { Answer, KeysOf } from "./answer.ts";
import type { Places } from "./places.ts";

export interface Groups<Row> extends Answer<Row> {
  listOf(key: string): readonly Row[];
}

const NONE: readonly never[] = [];

/** The rows that bear each key, as often as they bear it. */
export function openGroups<Row>(rows: readonly Row[], keysOf: KeysOf<Row>, places: Places<Row>): Groups<Row> {
  const lists = new Map<string, Row[]>();
  const listOf = (key: string): Row[] => {
    const known = lists.get(key);
    if (known) return known;
    const list: Row[] = [];
    lists.set(key, list);
    return list;
  };
  for (const row of rows) for (const key of keysOf(row)) listOf(key).push(row);
  return {
    listOf: (key) => lists.get(key) ?? NONE,
    leave: (row) => {
      for (const key of keysOf(row)) places.remove(listOf(key), row);
    },
    come: (row) => {
      for (const key of keysOf(row)) places.insert(listOf(key), row);
    },
  };
}
