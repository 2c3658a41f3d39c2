import type { GatheredAnswer, Test } from "./answer.ts";
import type { Places } from "./places.ts";

export interface Where<Row> extends GatheredAnswer<Row> {
  read(): readonly Row[];
}

/** The rows of which a question is true. */
export function openWhere<Row>(test: Test<Row>, places: Places<Row>): Where<Row> {
  const list = places.openList();
  return {
    read: () => list.read(),
    gather: (rows) => {
      for (const row of rows) if (test(row)) list.append(row);
    },
    leave: (row) => list.remove(row),
    come: (row) => {
      if (test(row)) list.insert(row);
    },
  };
}
