import type { GatheredAnswer, KeysOf } from "./answer.ts";

export interface Counts<Row> extends GatheredAnswer<Row> {
  of(key: string): number;
  /** All of them; the same map until a number in it changes. */
  read(): ReadonlyMap<string, number>;
}

/** Counted in its place: one look a key, as rows tell very many. */
interface Count {
  number: number;
}

/** How often rows bear each key. */
export function openCounts<Row>(keysOf: KeysOf<Row>): Counts<Row> {
  const counts = new Map<string, Count>();
  let isSettled = true;
  const add = (key: string, by: number) => {
    const count = counts.get(key);
    if (count) count.number += by;
    else counts.set(key, { number: by });
    isSettled = false;
  };
  const more = (key: string) => add(key, 1);
  const less = (key: string) => add(key, -1);
  const of = (key: string): number => counts.get(key)?.number ?? 0;
  let tally: ReadonlyMap<string, number> = new Map();
  const isTold = (): boolean => [...counts].every(([key, { number }]) => (tally.get(key) ?? 0) === number);
  return {
    gather: (rows) => {
      for (const row of rows) keysOf(row, more);
    },
    leave: (row) => keysOf(row, less),
    come: (row) => keysOf(row, more),
    of,
    read: () => {
      // A map that was read stays as it is.
      if (!isSettled && !isTold()) tally = new Map([...counts].map(([key, { number }]) => [key, number]));
      isSettled = true;
      return tally;
    },
  };
}
