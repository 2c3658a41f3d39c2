/** What is known of a question, and how it changes when a row leaves or comes. */
interface Answer<Row> {
  leave(row: Row): void;
  come(row: Row): void;
}

/** A list of rows in printing order. */
interface Kept<Row> extends Answer<Row> {
  readonly list: readonly Row[];
}

interface Witness<Row> extends Answer<Row> {
  isKnown(): boolean;
}

interface Groups<Row> extends Answer<Row> {
  listOf(key: string): readonly Row[];
}

/**
 * Answers questions about rows, in printing order, and keeps the answers: after an edit only the rows that left or came
 * are asked again. A question is a function that looks at one row, and at the thing given with it, and at nothing else;
 * it is known by its identity, so it stands at the top of its module. A list is good until the next edit.
 */
export interface RowsIndex<Row> {
  /** The rows of which a question is true. */
  where<Of extends [] | [object]>(test: (row: Row, ...of: Of) => boolean, ...of: Of): readonly Row[];
  /** Whether it is true of any row; asks no more rows than it must. */
  some<Of extends [] | [object]>(test: (row: Row, ...of: Of) => boolean, ...of: Of): boolean;
  /** The rows that bear a key, as often as they bear it. */
  group(keysOf: (row: Row) => readonly string[], key: string): readonly Row[];
}

export interface ChangingIndex<Row> extends RowsIndex<Row> {
  /** Puts `rows` in place of those of before; the rest stands in the same order as it did. */
  change(rows: readonly Row[], left: readonly Row[], come: readonly Row[]): void;
}

const NONE: readonly never[] = [];

/** Opens an index on rows, each once and in printing order. */
export function openRowsIndex<Row extends object>(start: readonly Row[]): ChangingIndex<Row> {
  let rows = start;
  let places: Map<Row, number> | null = null;
  const answers: Answer<Row>[] = [];
  const lists = openMemo<Kept<Row>>();
  const witnesses = openMemo<Witness<Row>>();
  const groups = openMemo<Groups<Row>>();

  const placeOf = (row: Row): number => {
    places ??= new Map(rows.map((one, at) => [one, at]));
    return places.get(row) ?? -1;
  };
  /** Where a row stands in a list, or would stand. */
  const search = (list: readonly Row[], place: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = list[middle];
      if (row !== undefined && placeOf(row) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const insert = (list: Row[], row: Row) => list.splice(search(list, placeOf(row)), 0, row);
  const remove = (list: Row[], row: Row) => {
    const at = search(list, placeOf(row));
    if (list[at] === row) list.splice(at, 1);
  };
  const exchange = (row: Row, other: Row | undefined) => {
    const place = placeOf(row);
    places?.delete(row);
    if (other !== undefined) places?.set(other, place);
  };
  const keep = <A extends Answer<Row>>(answer: A): A => {
    answers.push(answer);
    return answer;
  };

  return {
    where: (test, ...of) =>
      lists(test, of[0], () => {
        const list = rows.filter((row) => test(row, ...of));
        return keep({
          list,
          leave: (row) => remove(list, row),
          come: (row) => {
            if (test(row, ...of)) insert(list, row);
          },
        });
      }).list,
    some: (test, ...of) =>
      witnesses(test, of[0], () => {
        let witness: Row | undefined;
        let isSearched = false;
        return keep({
          leave: (row) => {
            if (row !== witness) return;
            witness = undefined;
            isSearched = false;
          },
          come: (row) => {
            if (witness === undefined && test(row, ...of)) witness = row;
          },
          isKnown: () => {
            if (witness === undefined && !isSearched) witness = rows.find((row) => test(row, ...of));
            isSearched = true;
            return witness !== undefined;
          },
        });
      }).isKnown(),
    group: (keysOf, key) =>
      groups(keysOf, undefined, () => {
        const byKey = new Map<string, Row[]>();
        const listOf = (wanted: string): Row[] => {
          const list = byKey.get(wanted) ?? [];
          byKey.set(wanted, list);
          return list;
        };
        for (const row of rows) for (const one of keysOf(row)) listOf(one).push(row);
        return keep({
          listOf: (wanted) => byKey.get(wanted) ?? NONE,
          leave: (row) => {
            for (const one of keysOf(row)) remove(listOf(one), row);
          },
          come: (row) => {
            for (const one of keysOf(row)) insert(listOf(one), row);
          },
        });
      }).listOf(key),
    change: (next, left, come) => {
      for (const row of left) for (const answer of answers) answer.leave(row);
      const isInPlace =
        left.length === come.length && left.every((row, at) => next[placeOf(row)] === come[at]);
      if (isInPlace) left.forEach((row, at) => exchange(row, come[at]));
      else places = null;
      rows = next;
      for (const row of come) for (const answer of answers) answer.come(row);
    },
  };
}

/** One answer for each question and what it is about. */
function openMemo<A>(): (question: unknown, of: unknown, make: () => A) => A {
  const byQuestion = new Map<unknown, Map<unknown, A>>();
  return (question, of, make) => {
    const byThing = byQuestion.get(question) ?? new Map<unknown, A>();
    byQuestion.set(question, byThing);
    const answer = byThing.get(of) ?? make();
    byThing.set(of, answer);
    return answer;
  };
}
