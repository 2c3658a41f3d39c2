import type { Answer, Test } from "./answer.ts";

export interface Some<Row> extends Answer<Row> {
  isTrueOf(rows: readonly Row[]): boolean;
}

/** Whether a question is true of any row: remembers one, or that there is none. */
export function openSome<Row>(test: Test<Row>): Some<Row> {
  let witness: Row | undefined;
  let isSearched = false;
  return {
    leave: (row) => {
      if (row !== witness) return;
      witness = undefined;
      isSearched = false;
    },
    come: (row) => {
      if (witness === undefined && test(row)) witness = row;
    },
    isTrueOf: (rows) => {
      if (witness === undefined && !isSearched) witness = rows.find(test);
      isSearched = true;
      return witness !== undefined;
    },
  };
}
