import fc from "fast-check";
import { expect, it } from "vitest";
import type { Tell } from "./answer.ts";
import { openRowsIndex, type RowsIndex } from "./rows-index.ts";

interface Row {
  readonly number: number;
}

const isEven = ({ number }: Row): boolean => number % 2 === 0;
function digitsOf({ number }: Row, tell: Tell): void {
  for (const digit of String(number)) tell(digit);
}
function restsOf({ number }: Row, tell: Tell<number>): void {
  if (number % 5 === 0) return;
  tell(number % 7);
  tell(10 + (number % 3));
}

const LINKS = {
  keyOf: ({ number }: Row): string => String(number),
  needsOf: ({ number }: Row): readonly string[] => (number % 3 ? [String((number * 7) % 31)] : []),
};

function ask(index: RowsIndex<Row>) {
  return {
    even: [...index.where(isEven)],
    countEven: index.count(isEven),
    isAnyEven: index.some(isEven),
    ones: [...index.group(digitsOf, "1")],
    countOnes: index.countOf(digitsOf, "1"),
    tally: [...index.tally(digitsOf)].filter(([, count]) => count > 0).sort(),
    size: index.size(),
    loops: index.loops(LINKS).map((list) => [...list]),
    shared: index.shared(restsOf).map((list) => [...list]),
  };
}

const rowsUpTo = (number: number, maxLength: number) =>
  fc.array(
    fc.nat(number).map((one): Row => ({ number: one })),
    { maxLength },
  );

it("gives after each change the answers of an index that is opened anew", () => {
  const anyRows = rowsUpTo(30, 12);
  const anyChange = fc.record({ at: fc.nat(12), count: fc.nat(4), come: anyRows });
  fc.assert(
    fc.property(anyRows, fc.array(anyChange, { maxLength: 8 }), (start, changes) => {
      let rows: readonly Row[] = start;
      const index = openRowsIndex(rows);
      index.foresee({
        listed: [isEven],
        totalled: [isEven],
        grouped: [digitsOf],
        counted: [digitsOf],
        shared: [restsOf],
      });
      for (const { at, count, come } of changes) {
        expect(ask(index)).toEqual(ask(openRowsIndex(rows)));
        const next = rows.toSpliced(at, count, ...come);
        index.change(next, rows.slice(at, at + count), come);
        rows = next;
      }
      expect(ask(index)).toEqual(ask(openRowsIndex(rows)));
    }),
  );
});

/** The same by a look at every row; loops are left to the rule that names them. */
function lookAtAll(rows: readonly Row[]) {
  const digits = rows.flatMap(({ number }) => [...String(number)]);
  const counts = [...new Set(digits)].map((digit): [string, number] => [
    digit,
    digits.filter((other) => other === digit).length,
  ]);
  const bearing = (key: number) => rows.filter((row) => toldOf(row, restsOf).includes(key));
  const rests = [...new Set(rows.flatMap((row) => toldOf(row, restsOf)))];
  return {
    even: rows.filter(isEven),
    countEven: rows.filter(isEven).length,
    isAnyEven: rows.some(isEven),
    ones: rows.flatMap((row) => toldOf(row, digitsOf).flatMap((digit) => (digit === "1" ? [row] : []))),
    countOnes: digits.filter((digit) => digit === "1").length,
    tally: counts.sort(),
    size: rows.length,
    shared: rests.map(bearing).filter(({ length }) => length > 1),
  };
}

function toldOf<Key>(row: Row, keysOf: (row: Row, tell: Tell<Key>) => void): readonly Key[] {
  const told: Key[] = [];
  keysOf(row, (key) => told.push(key));
  return told;
}

it("answers as a look at every row would, before and after a change", () => {
  const anyRows = rowsUpTo(130, 300);
  fc.assert(
    fc.property(anyRows, anyRows, fc.nat(300), fc.nat(4), (rows, come, at, count) => {
      const index = openRowsIndex<Row>(rows);
      expect(ask(index)).toMatchObject(lookAtAll(rows));
      const next = rows.toSpliced(at, count, ...come);
      index.change(next, rows.slice(at, at + count), come);
      expect(ask(index)).toMatchObject(lookAtAll(next));
    }),
    { numRuns: 40 },
  );
});

it("never changes an answer that somebody has read", () => {
  const anyRows = rowsUpTo(30, 12);
  fc.assert(
    fc.property(anyRows, anyRows, fc.nat(12), fc.nat(4), (rows, come, at, count) => {
      const index = openRowsIndex<Row>(rows);
      const read = () => [
        index.where(isEven),
        index.group(digitsOf, "1"),
        index.tally(digitsOf),
        index.shared(restsOf),
        index.loops(LINKS),
      ];
      const before = read();
      const copy = structuredClone(before);
      index.change(rows.toSpliced(at, count, ...come), rows.slice(at, at + count), come);
      const after = read();
      expect(before).toEqual(copy);
      // One that says another thing is another one: who keeps an answer sees that it is old.
      for (const [place, answer] of after.entries())
        if (answer === before[place]) expect(answer).toEqual(copy[place]);
    }),
  );
});

it("asks only the rows that came, and for some no more than it must", () => {
  const asked: number[] = [];
  const isSeen = ({ number }: Row): boolean => asked.push(number) > 0 && number > 1;
  const rows = [1, 2, 3].map((number) => ({ number }));
  const index = openRowsIndex<Row>(rows);
  expect(index.some(isSeen)).toBe(true);
  expect(asked).toEqual([1, 2]);
  index.where(isSeen);
  asked.length = 0;
  const four = { number: 4 };
  index.change([...rows, four], [], [four]);
  expect(index.where(isSeen).map(({ number }) => number)).toEqual([2, 3, 4]);
  expect(asked).toEqual([4]);
});
