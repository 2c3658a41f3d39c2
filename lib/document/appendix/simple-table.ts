import type { Column, HeaderCell, Table } from "../layout/block.ts";
import { paragraph, plainCell, strong, textCell } from "../layout/blocks.ts";

/** A table of plain text whose first column names its row. */
export function simpleTable(
  summary: string,
  heads: readonly (readonly [string, number])[],
  rows: readonly (readonly string[])[],
): Table {
  const columns = heads.map(
    ([, value], index): Column => ({
      width: { unit: "share", value },
      rowHeader: index === 0,
      belonging: "none",
    }),
  );
  const header = heads.map(
    ([text]): HeaderCell => ({ text, columns: 1, rows: 1, turned: false, belonging: "none" }),
  );
  const cells = rows.map((row) =>
    row.map((text, index) => (index === 0 ? textCell(paragraph([strong(text)], "small")) : plainCell(text))),
  );
  return { kind: "table", summary, columns, header: [header], rows: cells };
}
