import type { Answer } from "./answer.ts";
import { findLoops, type Links } from "./find-loops.ts";
import type { Places } from "./places.ts";
import { openWhere } from "./where.ts";

export interface Loops<Row> extends Answer<Row> {
  lists(): readonly (readonly Row[])[];
}

/** Groups of rows that need one another; looked for again when a row that needs others has left or come. */
export function openLoops<Row>(rows: readonly Row[], links: Links<Row>, places: Places<Row>): Loops<Row> {
  const isLinked = (row: Row): boolean => links.needsOf(row).length > 0;
  const linked = openWhere(isLinked, places);
  linked.gather(rows);
  let loops: readonly (readonly Row[])[] | null = null;
  return {
    leave: (row) => {
      if (isLinked(row)) loops = null;
      linked.leave(row);
    },
    come: (row) => {
      if (isLinked(row)) loops = null;
      linked.come(row);
    },
    lists: () => {
      loops ??= findLoops(linked.read(), links);
      return loops;
    },
  };
}
