/** How rows name one another. */
export interface Links<Row> {
  readonly keyOf: (row: Row) => string;
  /** Keys of the rows that a row needs; those that no row bears are left out. */
  readonly needsOf: (row: Row) => readonly string[];
}

const UNSEEN = -1;

/** Groups of rows that need one another, each once, in the order of the rows (Tarjan's strongly connected components). */
export function findLoops<Row>(
  rows: readonly Row[],
  { keyOf, needsOf }: Links<Row>,
): readonly (readonly Row[])[] {
  const numbers = new Map(rows.map((row, number) => [keyOf(row), number]));
  const needs = rows.map((row) => needsOf(row).flatMap((key) => numbers.get(key) ?? []));
  const low = new Int32Array(rows.length).fill(UNSEEN);
  const isDone = new Uint8Array(rows.length);
  const stack: number[] = [];
  const loops: Row[][] = [];
  let count = 0;
  const lower = (number: number, other: number | undefined) => {
    low[number] = Math.min(low[number] ?? 0, other ?? 0);
  };
  // Written with a stack of its own: a chain of ten thousand rows must not overflow the call stack.
  const path: { readonly number: number; readonly at: number; next: number }[] = [];
  const enter = (number: number): void => {
    path.push({ number, at: count, next: 0 });
    low[number] = count;
    count += 1;
    stack.push(number);
  };
  const visit = (start: number): void => {
    enter(start);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const { number, at } = here;
      const next = needs[number]?.[here.next];
      here.next += 1;
      if (next !== undefined && low[next] === UNSEEN) enter(next);
      else if (next !== undefined) {
        if (!isDone[next]) lower(number, low[next]);
      } else {
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(parent.number, low[number]);
        if (low[number] !== at) continue;
        const group = stack.splice(stack.lastIndexOf(number));
        for (const one of group) isDone[one] = 1;
        if (group.length > 1 || needs[number]?.includes(number))
          loops.push(group.flatMap((one) => rows[one] ?? []));
      }
    }
  };
  for (const number of rows.keys()) if (low[number] === UNSEEN) visit(number);
  return loops;
}
