import type { Answer, KeysOf, NumbersOf, Test } from "./answer.ts";
import { openCounts } from "./counts.ts";
import type { Links } from "./find-loops.ts";
import { openGroups } from "./group.ts";
import { openLoops } from "./loops.ts";
import { openPlaces } from "./places.ts";
import { openShared } from "./shared.ts";
import { openSome } from "./some.ts";
import { openWhere } from "./where.ts";

/**
 * Answers questions about rows, in printing order, and keeps the answers: after an edit only the rows that left or came
 * are asked again. A question is a function that looks at one row and at nothing else; it is known by its identity, so it
 * stands at the top of its module. A list never changes: after a change in it there is another, and so it is with a tally.
 */
export interface RowsIndex<Row> {
  rows(): readonly Row[];
  size(): number;
  /** The rows of which a question is true. */
  where(test: Test<Row>): readonly Row[];
  /** Of how many rows it is true. */
  count(test: Test<Row>): number;
  /** Whether it is true of any row; asks no more rows than it must. */
  some(test: Test<Row>): boolean;
  /** The rows that bear a key, as often as they bear it. */
  group(keysOf: KeysOf<Row>, key: string): readonly Row[];
  /** How often rows bear a key. */
  countOf(keysOf: KeysOf<Row>, key: string): number;
  /** How often rows bear each key. */
  tally(keysOf: KeysOf<Row>): ReadonlyMap<string, number>;
  /** The rows of each key that several rows bear, by the place of the first of them; a row names a key once. */
  shared(keysOf: NumbersOf<Row>): readonly (readonly Row[])[];
  /** Groups of rows that need one another, by the place of the first that is come upon. */
  loops(links: Links<Row>): readonly (readonly Row[])[];
}

export interface ChangingIndex<Row> extends RowsIndex<Row> {
  /** Puts `next` in place of the rows of before; those that neither left nor came stand in the same order as they did. */
  change(next: readonly Row[], left: readonly Row[], come: readonly Row[]): void;
}

/** One answer for each question. */
function openMemo<Question extends object, A>(make: (question: Question) => A): (question: Question) => A {
  const answers = new Map<Question, A>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = make(question);
    answers.set(question, answer);
    return answer;
  };
}

/** Opens an index on rows, each once and in printing order. */
export function openRowsIndex<Row extends object>(start: readonly Row[]): ChangingIndex<Row> {
  let rows = start;
  const places = openPlaces(start);
  const answers: Answer<Row>[] = [];
  const keep = <A extends Answer<Row>>(answer: A): A => {
    answers.push(answer);
    return answer;
  };
  const whereOf = openMemo((test: Test<Row>) => keep(openWhere(rows, test, places)));
  const someOf = openMemo((test: Test<Row>) => keep(openSome(test)));
  const groupsOf = openMemo((keysOf: KeysOf<Row>) => keep(openGroups(rows, keysOf, places)));
  const countsOf = openMemo((keysOf: KeysOf<Row>) => keep(openCounts(rows, keysOf)));
  const sharedOf = openMemo((keysOf: NumbersOf<Row>) => keep(openShared(rows, keysOf, places)));
  const loopsOf = openMemo((links: Links<Row>) => keep(openLoops(rows, links, places)));
  return {
    rows: () => rows,
    size: () => rows.length,
    where: (test) => whereOf(test).read(),
    count: (test) => whereOf(test).size(),
    some: (test) => someOf(test).isTrueOf(rows),
    group: (keysOf, key) => groupsOf(keysOf).read(key),
    countOf: (keysOf, key) => countsOf(keysOf).of(key),
    tally: (keysOf) => countsOf(keysOf).read(),
    shared: (keysOf) => sharedOf(keysOf).lists(),
    loops: (links) => loopsOf(links).lists(),
    change: (next, left, come) => {
      for (const row of left) for (const answer of answers) answer.leave(row);
      places.change(next, left, come);
      rows = next;
      for (const row of come) for (const answer of answers) answer.come(row);
    },
  };
}
