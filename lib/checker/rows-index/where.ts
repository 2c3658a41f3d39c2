import type { Answer, Test } from "./answer.ts";
import type { Places } from "./places.ts";

export interface Where<Row> extends Answer<Row> {
  read(): readonly Row[];
  size(): number;
}

/** The rows of which a question is true. */
export function openWhere<Row>(rows: readonly Row[], test: Test<Row>, places: Places<Row>): Where<Row> {
  const list = places.listOf(rows.filter(test));
  return {
    read: list.read,
    size: list.size,
    leave: list.remove,
    come: (row) => {
      if (test(row)) list.insert(row);
    },
  };
}
