import type { Answer, KeysOf } from "./answer.ts";

export interface Tally<Row> extends Answer<Row> {
  read(): ReadonlyMap<string, number>;
}

/** How often rows bear each key; the same map until a number in it changes. */
export function openTally<Row>(rows: readonly Row[], keysOf: KeysOf<Row>): Tally<Row> {
  const add = (counts: Map<string, number>, row: Row, by: number) => {
    for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + by);
  };
  let counts = new Map<string, number>();
  for (const row of rows) add(counts, row, 1);
  const changes = new Map<string, number>();
  return {
    leave: (row) => add(changes, row, -1),
    come: (row) => add(changes, row, 1),
    read: () => {
      const changed = [...changes].filter(([, by]) => by !== 0);
      changes.clear();
      if (changed.length > 0) counts = new Map(counts);
      for (const [key, by] of changed) counts.set(key, (counts.get(key) ?? 0) + by);
      return counts;
    },
  };
}
