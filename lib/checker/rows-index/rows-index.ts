import type { Answer, KeysOf } from "./answer.ts";
import type { Links } from "./find-loops.ts";
import { type Groups, openGroups } from "./group.ts";
import { type Loops, openLoops } from "./loops.ts";
import { openPlaces } from "./places.ts";
import { openShared, type Shared } from "./shared.ts";
import { openSome, type Some } from "./some.ts";
import { openTally, type Tally } from "./tally.ts";
import { openWhere, type Where } from "./where.ts";

/**
 * Answers questions about rows, in printing order, and keeps the answers: after an edit only the rows that left or came
 * are asked again. A question is a function that looks at one row, and at the thing given with it, and at nothing else;
 * it is known by its identity, so it stands at the top of its module. A list never changes: after a change in it there is
 * another, and so it is with a tally.
 */
export interface RowsIndex<Row> {
  rows(): readonly Row[];
  size(): number;
  /** The rows of which a question is true. */
  where<Of extends [] | [object]>(test: (row: Row, ...of: Of) => boolean, ...of: Of): readonly Row[];
  /** Of how many rows it is true. */
  count<Of extends [] | [object]>(test: (row: Row, ...of: Of) => boolean, ...of: Of): number;
  /** Whether it is true of any row; asks no more rows than it must. */
  some<Of extends [] | [object]>(test: (row: Row, ...of: Of) => boolean, ...of: Of): boolean;
  /** The rows that bear a key, as often as they bear it. */
  group(keysOf: KeysOf<Row>, key: string): readonly Row[];
  /** How often rows bear a key. */
  countOf(keysOf: KeysOf<Row>, key: string): number;
  /** How often rows bear each key. */
  tally(keysOf: KeysOf<Row>): ReadonlyMap<string, number>;
  /** The rows of each key that several rows bear, by the place of the first of them; a row names a key once. */
  shared(keysOf: KeysOf<Row>): readonly (readonly Row[])[];
  /** Groups of rows that need one another, by the place of the first that is come upon. */
  loops(links: Links<Row>): readonly (readonly Row[])[];
}

export interface ChangingIndex<Row> extends RowsIndex<Row> {
  /** Puts `next` in place of the rows of before; those that neither left nor came stand in the same order as they did. */
  change(next: readonly Row[], left: readonly Row[], come: readonly Row[]): void;
}

/** One answer for each question and what it is about. */
function openMemo<A>(): (question: unknown, of: unknown, make: () => A) => A {
  const byQuestion = new Map<unknown, Map<unknown, A>>();
  return (question, of, make) => {
    const byThing = byQuestion.get(question);
    const known = byThing?.get(of);
    if (known !== undefined) return known;
    const answer = make();
    if (byThing) byThing.set(of, answer);
    else byQuestion.set(question, new Map([[of, answer]]));
    return answer;
  };
}

/** Opens an index on rows, each once and in printing order. */
export function openRowsIndex<Row extends object>(start: readonly Row[]): ChangingIndex<Row> {
  let rows = start;
  const places = openPlaces(start);
  const answers: Answer<Row>[] = [];
  const wheres = openMemo<Where<Row>>();
  const somes = openMemo<Some<Row>>();
  const groups = openMemo<Groups<Row>>();
  const shares = openMemo<Shared<Row>>();
  const tallies = openMemo<Tally<Row>>();
  const loops = openMemo<Loops<Row>>();
  const keep = <A extends Answer<Row>>(answer: A): A => {
    answers.push(answer);
    return answer;
  };
  const whereOf = <Of extends [] | [object]>(test: (row: Row, ...of: Of) => boolean, of: Of) =>
    wheres(test, of[0], () => keep(openWhere(rows, (row) => test(row, ...of), places)));
  const groupsOf = (keysOf: KeysOf<Row>) =>
    groups(keysOf, undefined, () => keep(openGroups(rows, keysOf, places)));
  return {
    rows: () => rows,
    size: () => rows.length,
    where: (test, ...of) => whereOf(test, of).read(),
    count: (test, ...of) => whereOf(test, of).size(),
    some: (test, ...of) => somes(test, of[0], () => keep(openSome((row) => test(row, ...of)))).isTrueOf(rows),
    group: (keysOf, key) => groupsOf(keysOf).read(key),
    countOf: (keysOf, key) => groupsOf(keysOf).size(key),
    tally: (keysOf) => tallies(keysOf, undefined, () => keep(openTally(rows, keysOf))).read(),
    shared: (keysOf) => shares(keysOf, undefined, () => keep(openShared(rows, keysOf, places))).lists(),
    loops: (links) => loops(links, undefined, () => keep(openLoops(rows, links, places))).lists(),
    change: (next, left, come) => {
      for (const row of left) for (const answer of answers) answer.leave(row);
      places.change(next, left, come);
      rows = next;
      for (const row of come) for (const answer of answers) answer.come(row);
    },
  };
}
