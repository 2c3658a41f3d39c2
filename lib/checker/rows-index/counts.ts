import type { GatheredAnswer, KeysOf } from "./answer.ts";

export interface Counts<Row> extends GatheredAnswer<Row> {
  of(key: string): number;
  /** All of them; the same map until a number in it changes. */
  read(): ReadonlyMap<string, number>;
}

/** How often rows bear each key. */
export function openCounts<Row>(keysOf: KeysOf<Row>): Counts<Row> {
  let counts = new Map<string, number>();
  const changes = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, by: number) => to.set(key, (to.get(key) ?? 0) + by);
  /** Takes what has changed into another map: one that was read stays as it is. */
  const settle = () => {
    const changed = [...changes].filter(([, by]) => by !== 0);
    changes.clear();
    if (changed.length === 0) return;
    counts = new Map(counts);
    for (const [key, by] of changed) add(counts, key, by);
  };
  return {
    gather: (rows) => {
      for (const row of rows) for (const key of keysOf(row)) add(counts, key, 1);
    },
    leave: (row) => {
      for (const key of keysOf(row)) add(changes, key, -1);
    },
    come: (row) => {
      for (const key of keysOf(row)) add(changes, key, 1);
    },
    of: (key) => (counts.get(key) ?? 0) + (changes.get(key) ?? 0),
    read: () => {
      settle();
      return counts;
    },
  };
}
