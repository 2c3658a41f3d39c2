import type { RowsIndex } from "./rows-index.ts";

/** Whether a question still has the answer that was read. */
export type StillSo = () => boolean;

/** An index that notes what is read of it. */
export interface Watch<Row> {
  readonly index: RowsIndex<Row>;
  /** The questions that are read while something runs. */
  readsOf(run: () => void): readonly StillSo[];
}

/** Opens a watch; the index changes in its place, and so an answer that was read can be asked for again. */
export function openWatch<Row>(index: RowsIndex<Row>): Watch<Row> {
  let reads: StillSo[] = [];
  const note = <A>(ask: () => A): A => {
    const answer = ask();
    reads.push(() => ask() === answer);
    return answer;
  };
  return {
    index: {
      rows: () => note(index.rows),
      size: () => note(index.size),
      where: (test) => note(() => index.where(test)),
      count: (test) => note(() => index.count(test)),
      some: (test) => note(() => index.some(test)),
      group: (keysOf, key) => note(() => index.group(keysOf, key)),
      countOf: (keysOf, key) => note(() => index.countOf(keysOf, key)),
      tally: (keysOf) => note(() => index.tally(keysOf)),
      shared: (keysOf) => note(() => index.shared(keysOf)),
      loops: (links) => note(() => index.loops(links)),
    },
    readsOf: (run) => {
      reads = [];
      run();
      return reads;
    },
  };
}
