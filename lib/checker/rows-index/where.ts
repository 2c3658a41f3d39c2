import type { Answer, Test } from "./answer.ts";
import type { Places } from "./places.ts";

export interface Where<Row> extends Answer<Row> {
  readonly list: readonly Row[];
}

/** The rows of which a question is true. */
export function openWhere<Row>(rows: readonly Row[], test: Test<Row>, places: Places<Row>): Where<Row> {
  const list = rows.filter(test);
  return {
    list,
    leave: (row) => places.remove(list, row),
    come: (row) => {
      if (test(row)) places.insert(list, row);
    },
  };
}
