import { buildGrid, type PlaceBudget, type RawCell } from "../build-grid.ts";
import type { Book, Grid } from "../grid.ts";
import { IMPORT_LIMITS } from "../import-limits.ts";
import type { HorizontalRule } from "./drawn-rules.ts";
import { joinTexts, type PdfPage } from "./page-text.ts";
import { columnsUnder, findColumns, type PdfColumns } from "./pdf-columns.ts";
import { type TextLine, textOfLine, toLines } from "./pdf-lines.ts";
import { findRowSigns, findRows, isPlainSingle, uncertain } from "./pdf-rows.ts";

/** Lines of a page that may be a table, with what is drawn between them. */
interface Block {
  readonly page: number;
  /** The heading above it; empty for none. */
  readonly heading: string;
  readonly lines: readonly TextLine[];
  /** What stands between the top of its page and a first table, which belongs to it where it goes on from the page before. */
  readonly before: readonly TextLine[];
  readonly rules: readonly HorizontalRule[];
}

type Found = Pick<Book, "grids" | "prose" | "skipped">;

/** So many lines with a single text in no column may stand between rows; more are a text. */
const MOST_SINGLE = 4;
const FURTHEST = 5;
/** A heading is larger than what stands under it, or bold, and short. */
const LARGER = 1.1;
const LONGEST_HEADING = 80;
/** Where the number of a page and the name of a document stand. */
const MARGIN = 0.08;
const SAME_PLACE = 2;

const withoutDigits = (text: string): string => text.replace(/\d+/g, "#");

/** Lines with a number that stand at the edge of each page in the same place, and titles that stand on top of each. */
function isFurniture(line: TextLine, page: PdfPage, pages: readonly (readonly TextLine[])[]): boolean {
  const isAtEdge = line.baseline < MARGIN * page.height || line.baseline > (1 - MARGIN) * page.height;
  const text = withoutDigits(textOfLine(line));
  const isSame = (one: TextLine): boolean =>
    Math.abs(one.baseline - line.baseline) < SAME_PLACE && withoutDigits(textOfLine(one)) === text;
  const others = page.texts
    .map(({ baseline }) => baseline)
    .filter((baseline) => Math.abs(baseline - line.baseline) > 1);
  const isTop =
    line.runs.length === 1 && others.every((baseline) => baseline > line.baseline + 2 * line.size);
  return (isTop || (isAtEdge && text !== textOfLine(line))) && pages.every((lines) => lines.some(isSame));
}

function closeBlock(lines: TextLine[]): {
  readonly kept: readonly TextLine[];
  readonly rest: readonly TextLine[];
} {
  const last = lines.findLastIndex(({ runs }) => runs.length > 1);
  // Under the last full line its own rest may stand, a heading, or rows that nobody owns, no further than other rows.
  const furthest = Math.max(2, ...lines.slice(1, last + 1).map((line, at) => gapOver(lines[at], line)));
  let end = last + 1;
  while (end < lines.length && isClose(lines[end - 1], lines[end], furthest * 1.05)) end += 1;
  return { kept: lines.slice(0, end), rest: lines.slice(end) };
}

const gapOver = (before: TextLine | undefined, line: TextLine): number =>
  before ? (line.baseline - before.baseline) / line.size : 0;

const isClose = (before: TextLine | undefined, line: TextLine | undefined, sizes: number): boolean =>
  before !== undefined && line !== undefined && line.baseline - before.baseline < sizes * line.size;

function headingOver(lines: readonly TextLine[], above: TextLine | undefined): string {
  const text = above ? textOfLine(above) : "";
  const isLarger = above !== undefined && above.size > LARGER * Math.max(...lines.map(({ size }) => size));
  const isBold = above?.runs.every((run) => run.isBold) ?? false;
  return text.length <= LONGEST_HEADING && (isLarger || isBold) ? text : "";
}

/** How many lines at the end have a single text that stands in no column of those above. */
function countLoose(lines: readonly TextLine[]): number {
  const last = lines.findLastIndex(({ runs }) => runs.length > 1);
  const full = lines.slice(0, last + 1).filter(({ runs }) => runs.length > 1);
  return lines.slice(last + 1).filter(({ runs: [run] }) => {
    if (!run) return false;
    const under = full.map(({ runs }) => columnsUnder(run, runs).length);
    return under.some((count) => count > 1) || under.every((count) => count === 0);
  }).length;
}

/** So many lines tell where the first column of a table begins. */
const LOOKED_AT = 6;

/** Whether a line with a single text is the beginning of a heading that goes on below, in any column but the first. */
function isHeadAbove(above: TextLine | undefined, following: readonly TextLine[]): boolean {
  const [run, ...more] = above?.runs ?? [];
  if (!run || more.length > 0 || !isClose(above, following[0], 2)) return false;
  const left = Math.min(...following.slice(0, LOOKED_AT).flatMap(({ runs }) => runs.map((one) => one.left)));
  return run.left > left + 2 * run.size;
}

/** Cuts a page into what may be tables and the text around them. */
function cutPage(
  page: PdfPage,
  lines: readonly TextLine[],
): { readonly blocks: readonly Block[]; readonly prose: readonly string[] } {
  const blocks: Block[] = [];
  const said: TextLine[] = [];
  let open: TextLine[] = [];
  const say = (line: TextLine) => said.push(line);
  const close = () => {
    const { kept, rest } = closeBlock(open);
    const { number, rules } = page;
    const before = blocks.length === 0 && said.length <= MOST_SINGLE ? [...said] : [];
    if (kept.length > 0)
      blocks.push({ page: number, heading: headingOver(kept, said.at(-1)), before, lines: kept, rules });
    rest.forEach(say);
    open = [];
  };
  for (const [at, line] of lines.entries()) {
    const single = countLoose(open);
    if (open.length > 0 && (single >= MOST_SINGLE || !isClose(open.at(-1), line, FURTHEST))) close();
    if (open.length === 0 && line.runs.length > 1)
      while (isHeadAbove(said.at(-1), [...open, ...lines.slice(at, at + LOOKED_AT)]))
        open.unshift(...said.splice(-1));
    if (open.length > 0 || line.runs.length > 1) open.push(line);
    else say(line);
  }
  close();
  return { blocks, prose: said.map(textOfLine) };
}

/** A table that goes on on the next page, as far as its columns say. */
interface Table {
  readonly blocks: readonly Block[];
  readonly columns: PdfColumns | undefined;
}

const withBefore = (block: Block): Block => ({ ...block, lines: [...block.before, ...block.lines] });

function joinPages(blocks: readonly Block[]): readonly Table[] {
  const tables: Table[] = [];
  for (const found of blocks) {
    const columns = findColumns(found.lines);
    const before = tables.at(-1);
    const block = withBefore(found);
    const isNext = before?.columns && before.blocks.at(-1)?.page === block.page - 1;
    const joined = isNext && findColumns([...before.blocks, block].flatMap(({ lines }) => lines));
    const count = before?.columns?.columns.length ?? 0;
    if (before && joined && joined.columns.length >= count)
      tables[tables.length - 1] = { blocks: [...before.blocks, block], columns: joined };
    else tables.push({ blocks: [found], columns });
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

const textOfRow = (row: readonly TextLine[]): string => row.map(textOfLine).join(" ");

/**
 * The line that leaves rows of a page unsure: one with which the page goes on, when it may as well be the rest of the row
 * before; headings that are cut otherwise than before; names of groups that share their row with other lines.
 */
function findTorn(
  rows: readonly (readonly TextLine[])[],
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

const TOO_CLOSE =
  "its columns are not told apart by the white between them, so that nothing says for sure whose letter is whose";

const ON_TOP = "texts lie on top of one another";
/** Names of groups stand in the first lines of a table, over those of its columns. */
const HEADING_LINES = 3;

/** A text that reaches over several columns beside others that do not, which leaves unsure whose it is. */
function hasStray(lines: readonly TextLine[], { columns, across }: PdfColumns): boolean {
  return lines.some(({ runs }, at) => {
    if (runs.length < 2 || !runs.some((run) => across.has(run))) return false;
    const isBeside = runs.some((run) => !across.has(run) && columnsUnder(run, columns)[0] !== 0);
    return isBeside || at >= HEADING_LINES;
  });
}

const LONE = "one of its columns has no heading above it";

/** Whether headings over no first column are followed by others as bold over it: they may be one, cut in two. */
function goesOnBold(
  rows: readonly (readonly TextLine[])[],
  top: number,
  columns: PdfColumns["columns"],
): boolean {
  const [over = [], under = []] = [rows[top], rows[top + 1]].map((row = []) =>
    row.flatMap(({ runs }) => runs),
  );
  const isFirst = (run: (typeof over)[number]) => columnsUnder(run, columns)[0] === 0;
  return (
    !over.some(isFirst) && under.some(isFirst) && under.length > 1 && under.every(({ isBold }) => isBold)
  );
}

/** Whether a column but the first has no heading of its own over it: one may stand beside its column instead. */
function hasLoneColumn(rows: readonly (readonly TextLine[])[], { columns, across }: PdfColumns): boolean {
  const isAcross = (row: readonly TextLine[] = []) =>
    row.some(({ runs }) => runs.some((run) => across.has(run)));
  const top = rows.findIndex((row) => row.some(({ runs }) => runs.length > 1));
  const header = rows[isAcross(rows[top]) ? top + 1 : top] ?? [];
  const named = new Set(header.flatMap(({ runs }) => runs.flatMap((run) => columnsUnder(run, columns))));
  return (
    isAcross(header) || goesOnBold(rows, top, columns) || columns.some((_, at) => at > 0 && !named.has(at))
  );
}

function toGrid({ blocks, columns }: Table, budget: PlaceBudget): Grid | { readonly reason: string } {
  const all = blocks.flatMap(({ lines }) => lines);
  if (all.some(({ runs }) => runs.some(({ isMixed }) => isMixed))) return { reason: ON_TOP };
  if (!columns || blocks.some(({ lines }) => hasStray(lines, columns))) return { reason: TOO_CLOSE };
  if (columns.columns.length > IMPORT_LIMITS.columns)
    return { reason: `it has more than ${IMPORT_LIMITS.columns} columns` };
  const signs = findRowSigns(blocks, columns);
  const cells: RawCell[] = [];
  let at = 0;
  let header = "";
  for (const block of blocks) {
    const found = findRows(block, columns, signs);
    if (!found.ok) return found;
    if (at === 0 && hasLoneColumn(found.rows, columns)) return { reason: LONE };
    header ||= textOfRow(found.rows[0] ?? []);
    const torn = findTorn(found.rows, { isFirst: at === 0, header }, columns);
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
    const [first, ...more] = table.blocks;
    if (first && more.length === 0 && first.lines.length === 1) {
      prose.push(...first.lines.map(textOfLine));
      continue;
    }
    const grid = toGrid(table, budget);
    if ("reason" in grid) skipped.push({ sheet: `Page ${table.blocks[0]?.page ?? 1}`, reason: grid.reason });
    else grids.push(grid);
  }
  return { grids, prose, skipped };
}
