import type { GatheredAnswer, KeysOf } from "./answer.ts";

export interface Counts<Row> extends GatheredAnswer<Row> {
  of(key: string): number;
  /** All of them; the same map until a number in it changes. */
  read(): ReadonlyMap<string, number>;
}

function addTo(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** How often rows bear each key. */
export function openCounts<Row>(keysOf: KeysOf<Row>): Counts<Row> {
  let counts = new Map<string, number>();
  const changes = new Map<string, number>();
  const count = (key: string) => addTo(counts, key, 1);
  const more = (key: string) => addTo(changes, key, 1);
  const less = (key: string) => addTo(changes, key, -1);
  /** Takes what has changed into another map: one that was read stays as it is. */
  const settle = () => {
    const changed = [...changes].filter(([, by]) => by !== 0);
    changes.clear();
    if (changed.length === 0) return;
    counts = new Map(counts);
    for (const [key, by] of changed) addTo(counts, key, by);
  };
  return {
    gather: (rows) => {
      for (const row of rows) keysOf(row, count);
    },
    leave: (row) => keysOf(row, less),
    come: (row) => keysOf(row, more),
    of: (key) => (counts.get(key) ?? 0) + (changes.get(key) ?? 0),
    read: () => {
      settle();
      return counts;
    },
  };
}
