import type { Table } from "./block.ts";
import { headerCell, paragraph, plainCell, shareColumn, strong, textCell } from "./blocks.ts";

/** A table of plain text whose first column names its row. */
export function simpleTable(
  summary: string,
  heads: readonly (readonly [string, number])[],
  rows: readonly (readonly string[])[],
): Table {
  const columns = heads.map(([, value], index) => shareColumn(value, index === 0));
  const header = heads.map(([text]) => headerCell(text));
  const cells = rows.map((row) =>
    row.map((text, index) => (index === 0 ? textCell(paragraph([strong(text)], "small")) : plainCell(text))),
  );
  return { kind: "table", summary, columns, header: [header], rows: cells };
}
