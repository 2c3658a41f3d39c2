import { buildGrid, type PlaceBudget, type RawCell } from "../build-grid.ts";
import type { Book, Grid } from "../grid.ts";
import { IMPORT_LIMITS } from "../import-limits.ts";
import type { HorizontalRule } from "./drawn-rules.ts";
import { joinTexts, type PdfPage } from "./page-text.ts";
import { columnsUnder, findColumns, type PdfColumns } from "./pdf-columns.ts";
import { type TextLine, textOfLine, toLines } from "./pdf-lines.ts";
import { findRows, isPlainSingle, uncertain } from "./pdf-rows.ts";

/** Lines of a page that may be a table, with what is drawn between them. */
interface Block {
  readonly page: number;
  /** The heading above it; empty for none. */
  readonly heading: string;
  readonly lines: readonly TextLine[];
  readonly rules: readonly HorizontalRule[];
}

type Found = Pick<Book, "grids" | "prose" | "skipped">;

/** So many lines with a single text may stand between rows; more are a text. */
const MOST_SINGLE = 4;
const FURTHEST = 5;
/** A heading is larger than what stands under it, or bold, and short. */
const LARGER = 1.1;
const LONGEST_HEADING = 80;
/** Where the number of a page and the name of a document stand. */
const MARGIN = 0.08;
const SAME_PLACE = 2;

const withoutDigits = (text: string): string => text.replace(/\d+/g, "#");

/** Lines with a number that stand at the edge of each page in the same place. */
function isFurniture(line: TextLine, page: PdfPage, pages: readonly (readonly TextLine[])[]): boolean {
  const isAtEdge = line.baseline < MARGIN * page.height || line.baseline > (1 - MARGIN) * page.height;
  const text = withoutDigits(textOfLine(line));
  const isSame = (one: TextLine): boolean =>
    Math.abs(one.baseline - line.baseline) < SAME_PLACE && withoutDigits(textOfLine(one)) === text;
  return isAtEdge && text !== textOfLine(line) && pages.every((lines) => lines.some(isSame));
}

function closeBlock(lines: TextLine[]): {
  readonly kept: readonly TextLine[];
  readonly rest: readonly TextLine[];
} {
  const last = lines.findLastIndex(({ runs }) => runs.length > 1);
  // Under the last full line its own rest may stand, or rows that nobody owns.
  let end = last + 1;
  while (end < lines.length && isClose(lines[end - 1], lines[end], 2)) end += 1;
  return { kept: lines.slice(0, end), rest: lines.slice(end) };
}

const isClose = (before: TextLine | undefined, line: TextLine | undefined, sizes: number): boolean =>
  before !== undefined && line !== undefined && line.baseline - before.baseline < sizes * line.size;

function headingOver(lines: readonly TextLine[], above: TextLine | undefined): string {
  const text = above ? textOfLine(above) : "";
  const isLarger = above !== undefined && above.size > LARGER * Math.max(...lines.map(({ size }) => size));
  const isBold = above?.runs.every((run) => run.isBold) ?? false;
  return text.length <= LONGEST_HEADING && (isLarger || isBold) ? text : "";
}

/** Cuts a page into what may be tables and the text around them. */
function cutPage(
  page: PdfPage,
  lines: readonly TextLine[],
): { readonly blocks: readonly Block[]; readonly prose: readonly string[] } {
  const blocks: Block[] = [];
  const prose: string[] = [];
  let open: TextLine[] = [];
  let last: TextLine | undefined;
  const say = (line: TextLine) => {
    prose.push(textOfLine(line));
    last = line;
  };
  const close = () => {
    const { kept, rest } = closeBlock(open);
    if (kept.length > 1)
      blocks.push({ page: page.number, heading: headingOver(kept, last), lines: kept, rules: page.rules });
    else kept.forEach(say);
    rest.forEach(say);
    open = [];
  };
  for (const line of lines) {
    const single = open.length - 1 - open.findLastIndex(({ runs }) => runs.length > 1);
    if (open.length > 0 && (single >= MOST_SINGLE || !isClose(open.at(-1), line, FURTHEST))) close();
    if (open.length > 0 || line.runs.length > 1) open.push(line);
    else say(line);
  }
  close();
  return { blocks, prose };
}

/** A table that goes on on the next page, as far as its columns say. */
interface Table {
  readonly blocks: readonly Block[];
  readonly columns: PdfColumns | undefined;
}

function joinPages(blocks: readonly Block[]): readonly Table[] {
  const tables: Table[] = [];
  for (const block of blocks) {
    const columns = findColumns(block.lines);
    const before = tables.at(-1);
    const isNext = before?.columns && before.blocks.at(-1)?.page === block.page - 1;
    const joined = isNext && findColumns([...before.blocks, block].flatMap(({ lines }) => lines));
    const most = Math.max(before?.columns?.columns.length ?? 0, columns?.columns.length ?? 0);
    if (before && joined && joined.columns.length === most)
      tables[tables.length - 1] = { blocks: [...before.blocks, block], columns: joined };
    else tables.push({ blocks: [block], columns });
  }
  return tables;
}

function cellsOfRow(row: readonly TextLine[], at: number, { columns }: PdfColumns): readonly RawCell[] {
  const byColumn = new Map<number, { readonly runs: TextLine["runs"][number][]; readonly last: number }>();
  for (const run of row.flatMap(({ runs }) => runs)) {
    const on = columnsUnder(run, columns);
    const [first = 0] = on;
    const held = byColumn.get(first);
    const last = Math.max(on.at(-1) ?? first, held?.last ?? first);
    byColumn.set(first, { runs: [...(held?.runs ?? []), run], last });
  }
  return [...byColumn].map(([column, { runs, last }]) => ({
    row: at,
    column,
    columns: last - column + 1,
    text: joinTexts(runs.flatMap(({ pieces }) => pieces)),
    isStrong: runs.every(({ isBold }) => isBold),
  }));
}

/** The line with which a page goes on, when it may as well be the rest of the row at the end of the page before. */
function findTorn(
  rows: readonly (readonly TextLine[])[],
  header: TextLine | undefined,
  columns: PdfColumns,
): TextLine | undefined {
  const isHeader = header !== undefined && rows[0]?.some((line) => textOfLine(line) === textOfLine(header));
  const lines = rows[isHeader ? 1 : 0];
  return lines?.every((line) => isPlainSingle(line, columns)) ? lines[0] : undefined;
}

const TOO_CLOSE =
  "its columns are not told apart by the white between them, so that nothing says for sure whose letter is whose";

function toGrid({ blocks, columns }: Table, budget: PlaceBudget): Grid | { readonly reason: string } {
  if (!columns) return { reason: TOO_CLOSE };
  if (columns.columns.length > IMPORT_LIMITS.columns)
    return { reason: `it has more than ${IMPORT_LIMITS.columns} columns` };
  const cells: RawCell[] = [];
  let at = 0;
  for (const { lines, rules } of blocks) {
    const found = findRows(lines, columns, rules);
    if (!found.ok) return found;
    const torn = at > 0 ? findTorn(found.rows, blocks[0]?.lines[0], columns) : undefined;
    if (torn) return uncertain(torn);
    for (const row of found.rows) {
      cells.push(...cellsOfRow(row, at, columns));
      at += 1;
    }
  }
  const [first] = blocks;
  const headings = first && first.heading !== "" ? [first.heading] : [];
  return buildGrid({ sheet: `Page ${first?.page ?? 1}`, headings, firstRow: 1 }, cells, budget);
}

/** Finds tables by where their texts stand: columns by the white between, rows by lines or by gaps. Unsure ones are left out. */
export function tablesByPlace(pages: readonly PdfPage[], budget: PlaceBudget): Found {
  const grids: Grid[] = [];
  const prose: string[] = [];
  const skipped: { readonly sheet: string; readonly reason: string }[] = [];
  const blocks: Block[] = [];
  const all = pages.map(({ number, texts }) => toLines(number, texts));
  for (const [at, page] of pages.entries()) {
    const lines = (all[at] ?? []).filter((line) => pages.length === 1 || !isFurniture(line, page, all));
    const cut = cutPage(page, lines);
    blocks.push(...cut.blocks);
    prose.push(...cut.prose);
  }
  for (const table of joinPages(blocks)) {
    const grid = toGrid(table, budget);
    if ("reason" in grid) skipped.push({ sheet: `Page ${table.blocks[0]?.page ?? 1}`, reason: grid.reason });
    else grids.push(grid);
  }
  return { grids, prose, skipped };
}
