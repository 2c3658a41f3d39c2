import type { GatheredAnswer, Test } from "./answer.ts";
import type { Places } from "./places.ts";

export interface Where<Row> extends GatheredAnswer<Row> {
  read(): readonly Row[];
  size(): number;
}

/** The rows of which a question is true. */
export function openWhere<Row>(test: Test<Row>, places: Places<Row>): Where<Row> {
  const list = places.openList();
  return {
    read: list.read,
    size: list.size,
    gather: (rows) => {
      for (const row of rows) if (test(row)) list.append(row);
    },
    leave: list.remove,
    come: (row) => {
      if (test(row)) list.insert(row);
    },
  };
}
