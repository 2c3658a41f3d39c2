import type { KeysOf, Test } from "./answer.ts";
import type { Questions, RowsIndex } from "./rows-index.ts";

/** Whether a question still has the answer that was read. */
export type StillSo = () => boolean;

/** An index that notes what is read of it. */
export interface Watch<Row> {
  readonly index: RowsIndex<Row>;
  /** The questions that are read while something runs. */
  readsOf(run: () => void): readonly StillSo[];
}

/** Questions that were asked before, of any rows. */
export interface AskedBefore<Row> extends Questions<Row> {
  readonly listed: Set<Test<Row>>;
  readonly totalled: Set<Test<Row>>;
  readonly grouped: Set<KeysOf<Row>>;
  readonly counted: Set<KeysOf<Row>>;
  readonly shared: Set<KeysOf<Row, number>>;
}

/**
 * Opens a watch; the index changes in its place, and so an answer that was read can be asked for again. What is asked is
 * added to what was `asked` before.
 */
export function openWatch<Row>(index: RowsIndex<Row>, asked: AskedBefore<Row>): Watch<Row> {
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
      where: (test) => {
        asked.listed.add(test);
        return note(() => index.where(test));
      },
      count: (test) => {
        asked.totalled.add(test);
        return note(() => index.count(test));
      },
      some: (test) => note(() => index.some(test)),
      group: (keysOf, key) => {
        asked.grouped.add(keysOf);
        return note(() => index.group(keysOf, key));
      },
      countOf: (keysOf, key) => {
        asked.counted.add(keysOf);
        return note(() => index.countOf(keysOf, key));
      },
      tally: (keysOf) => {
        asked.counted.add(keysOf);
        return note(() => index.tally(keysOf));
      },
      shared: (keysOf) => {
        asked.shared.add(keysOf);
        return note(() => index.shared(keysOf));
      },
      loops: (links) => note(() => index.loops(links)),
    },
    readsOf: (run) => {
      reads = [];
      run();
      return reads;
    },
  };
}
