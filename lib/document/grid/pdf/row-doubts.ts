import { onSameLine } from "./page-text.ts";
import { type Block, FURTHEST, isClose } from "./pdf-blocks.ts";
import { columnsUnder, type PdfColumns } from "./pdf-columns.ts";
import { type TextLine, textOfLine } from "./pdf-lines.ts";
import { isPlainSingle } from "./pdf-rows.ts";

type Row = readonly TextLine[];

export const textOfRow = (row: Row): string => row.map(textOfLine).join(" ");

/**
 * The line that leaves rows of a page unsure: one with which the page goes on, when it may as well be the rest of the row
 * before; headings that are cut otherwise than before; names of groups that share their row with other lines.
 */
export function findTorn(
  rows: readonly Row[],
  { isFirst, header }: { readonly isFirst: boolean; readonly header: string },
  columns: PdfColumns,
): TextLine | undefined {
  const mixed = rows.find(
    (row) => row.length > 1 && row.some(({ runs }) => runs.some((run) => columns.across.has(run))),
  );
  if (isFirst || mixed) return mixed?.[0];
  const [first = []] = rows;
  const isHeader = textOfRow(first) === header;
  const line = first[0] ? textOfLine(first[0]) : "";
  if (!isHeader && line !== "" && (header.startsWith(line) || textOfRow(first).startsWith(header)))
    return first[0];
  const next = rows[isHeader ? 1 : 0];
  return next?.every((one) => isPlainSingle(one, columns)) ? next[0] : undefined;
}

/** Names of groups stand in the first lines of a table, over those of its columns. */
const HEADING_LINES = 3;

/** A text that reaches over several columns beside others that do not, which leaves unsure whose it is. */
export function hasStray(lines: readonly TextLine[], { columns, across }: PdfColumns): boolean {
  return lines.some(({ runs }, at) => {
    if (runs.length < 2 || !runs.some((run) => across.has(run))) return false;
    const isBeside = runs.some((run) => !across.has(run) && columnsUnder(run, columns)[0] !== 0);
    return isBeside || at >= HEADING_LINES;
  });
}

/** Lines of one cell stand at least so many sizes apart. */
const CLOSEST_LINES = 0.9;

/** Whether two texts of a row stand in one column with less between them than two lines of a cell have: they are two cells. */
export function hasCellsInOne(row: Row, { columns, across }: PdfColumns): boolean {
  const above = new Map<number, TextLine["runs"][number]>();
  for (const run of row.flatMap(({ runs }) => runs)) {
    if (across.has(run)) continue;
    for (const column of columnsUnder(run, columns)) {
      const before = above.get(column);
      const size = before && Math.min(before.size, run.size);
      if (before && size && !onSameLine(before, run) && run.baseline - before.baseline < CLOSEST_LINES * size)
        return true;
      above.set(column, run);
    }
  }
  return false;
}

/** A line right under what was read of a table on a page that stands in one of its columns, and not in the first: it is a rest of it. */
export function findLeftOver({ lines, after }: Block, { columns }: PdfColumns): TextLine | undefined {
  let before = lines.at(-1);
  for (const line of after) {
    if (!isClose(before, line, FURTHEST)) return undefined;
    const [run] = line.runs;
    const [column, ...more] = run ? columnsUnder(run, columns) : [];
    if (column !== undefined && column > 0 && more.length === 0) return line;
    before = line;
  }
  return undefined;
}

/** How much the distance of lines within a cell differs in one table, and how far under it a line that ends it is drawn, in sizes. */
const LEADING_VARIES = 1.04;
const CLOSING = 3;

const textsIn = (row: Row, column: number, { columns }: PdfColumns): Row =>
  row.filter(({ runs }) => runs.some((run) => columnsUnder(run, columns)[0] === column));

/** How far the lines of a cell stand apart, in sizes. */
function leadingsOf(row: Row, column: number, table: PdfColumns): readonly number[] {
  const lines = textsIn(row, column, table);
  return lines.slice(1).map((line, at) => (line.baseline - (lines[at]?.baseline ?? 0)) / line.size);
}

/** Whether a line is drawn right under what a block ends with. */
function isClosed({ lines, rules }: Block, { columns: [first] }: PdfColumns): boolean {
  const last = lines.at(-1);
  return rules.some(
    ({ at, left, right }) =>
      last &&
      first &&
      at > last.baseline &&
      at < last.baseline + CLOSING * last.size &&
      left < first.right &&
      right > first.left,
  );
}

/**
 * A line at the end of a page's rows that may stand under the table and not in it: a name without anything beside it, or
 * the last line of one that stands further off than the lines of other cells do. None where a line is drawn under all.
 */
export function findBelow(rows: readonly Row[], block: Block, table: PdfColumns): TextLine | undefined {
  if (isClosed(block, table)) return undefined;
  const isBeside = ({ runs }: TextLine) =>
    runs.some((run) => (columnsUnder(run, table.columns).at(-1) ?? 0) > 0);
  const isHeading = (line: TextLine) => line.runs.length === 1 && !isPlainSingle(line, table);
  const last = rows.findLast((row) => !row.every(isHeading));
  if (!last?.some(isBeside)) return last?.[0];
  const others = rows
    .filter((row) => row !== last)
    .flatMap((row) => table.columns.flatMap((_, column) => leadingsOf(row, column, table)));
  const usual = others.sort((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0;
  const at = leadingsOf(last, 0, table).findIndex((gap) => gap > LEADING_VARIES * usual);
  return at < 0 ? undefined : textsIn(last, 0, table)[at + 1];
}
