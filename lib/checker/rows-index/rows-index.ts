import type { Answer, GatheredAnswer, KeysOf, Test } from "./answer.ts";
import { openCounts } from "./counts.ts";
import type { Links } from "./find-loops.ts";
import { openGroups } from "./group.ts";
import { openLoops } from "./loops.ts";
import { openPlaces } from "./places.ts";
import { openShared } from "./shared.ts";
import { openSome } from "./some.ts";
import { openTotal } from "./total.ts";
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
  /** The rows of each key that several rows bear, by the place of the first of them; a row tells a key once. */
  shared(keysOf: KeysOf<Row, number>): readonly (readonly Row[])[];
  /** Groups of rows that need one another, by the place of the first that is come upon. */
  loops(links: Links<Row>): readonly (readonly Row[])[];
}

/** Questions that are told of all rows, by how they are asked. */
export interface Questions<Row> {
  readonly listed: Iterable<Test<Row>>;
  readonly totalled: Iterable<Test<Row>>;
  readonly grouped: Iterable<KeysOf<Row>>;
  readonly counted: Iterable<KeysOf<Row>>;
  readonly shared: Iterable<KeysOf<Row, number>>;
}

export interface ChangingIndex<Row> extends RowsIndex<Row> {
  /** Will ask these all at once, as soon as one of them is asked. */
  foresee(questions: Questions<Row>): void;
  /** Puts `next` in place of the rows of before; those that neither left nor came stand in the same order as they did. */
  change(next: readonly Row[], left: readonly Row[], come: readonly Row[]): void;
}

/** One answer for each question. */
function openMemo<Question, A>(make: (question: Question) => A): (question: Question) => A {
  const answers = new Map<Question, A>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = make(question);
    answers.set(question, answer);
    return answer;
  };
}

/** So many rows are read for one question after the other: a processor has them near at hand, and the question too. */
const ROWS_AT_ONCE = 128;

function gatherAll<Row>(rows: readonly Row[], answers: readonly GatheredAnswer<Row>[]): void {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    for (const answer of answers) answer.gather(some);
  }
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
  /** Answers that are to be told of all rows. */
  let ungathered: GatheredAnswer<Row>[] = [];
  const later = <A extends GatheredAnswer<Row>>(answer: A): A => {
    ungathered.push(answer);
    return keep(answer);
  };
  const gather = () => {
    if (ungathered.length === 0) return;
    gatherAll(rows, ungathered);
    ungathered = [];
  };
  const wheres = openMemo((test: Test<Row>) => later(openWhere(test, places)));
  const totals = openMemo((test: Test<Row>) => later(openTotal(test)));
  const groups = openMemo((keysOf: KeysOf<Row>) => later(openGroups(keysOf, places)));
  const counts = openMemo((keysOf: KeysOf<Row>) => later(openCounts(keysOf)));
  const somes = openMemo((test: Test<Row>) => keep(openSome(test)));
  const shareds = openMemo((keysOf: KeysOf<Row, number>) => later(openShared(keysOf, places)));
  const loops = openMemo((links: Links<Row>) => keep(openLoops(rows, links, places)));
  const told = <A extends GatheredAnswer<Row>>(answer: A): A => {
    gather();
    return answer;
  };
  return {
    rows: () => rows,
    size: () => rows.length,
    where: (test) => told(wheres(test)).read(),
    count: (test) => told(totals(test)).read(),
    some: (test) => somes(test).isTrueOf(rows),
    group: (keysOf, key) => told(groups(keysOf)).read(key),
    countOf: (keysOf, key) => told(counts(keysOf)).of(key),
    tally: (keysOf) => told(counts(keysOf)).read(),
    shared: (keysOf) => told(shareds(keysOf)).lists(),
    loops: (links) => loops(links).lists(),
    foresee: ({ listed, totalled, grouped, counted, shared }) => {
      for (const test of listed) wheres(test);
      for (const test of totalled) totals(test);
      for (const keysOf of grouped) groups(keysOf);
      for (const keysOf of counted) counts(keysOf);
      for (const keysOf of shared) shareds(keysOf);
    },
    change: (next, left, come) => {
      gather();
      for (const row of left) for (const answer of answers) answer.leave(row);
      places.change(next, left, come);
      rows = next;
      for (const row of come) for (const answer of answers) answer.come(row);
    },
  };
}
