import type { GatheredAnswer, Test } from "./answer.ts";

export interface Total<Row> extends GatheredAnswer<Row> {
  read(): number;
}

/** Of how many rows a question is true. A row that leaves is asked once more. */
export function openTotal<Row>(test: Test<Row>): Total<Row> {
  let total = 0;
  return {
    read: () => total,
    gather: (rows) => {
      for (const row of rows) if (test(row)) total += 1;
    },
    leave: (row) => {
      if (test(row)) total -= 1;
    },
    come: (row) => {
      if (test(row)) total += 1;
    },
  };
}
