import { buildGrid, type PlaceBudget, type RawCell } from "../build-grid.ts";
import type { Book, Grid } from "../grid.ts";
import { IMPORT_LIMITS } from "../import-limits.ts";
import { doubtOfHeadings } from "./heading-doubts.ts";
import { joinTexts, type PdfPage } from "./page-text.ts";
import { columnsUnder, type PdfColumns } from "./pdf-columns.ts";
import { type TextLine, textOfLine } from "./pdf-lines.ts";
import { findRowSigns, findRows, uncertain } from "./pdf-rows.ts";
import { findPdfTables, type PdfTable } from "./pdf-tables.ts";
import { findBelow, findLeftOver, findTorn, hasCellsInOne, hasStray, textOfRow } from "./row-doubts.ts";

type Found = Pick<Book, "grids" | "prose" | "skipped">;
type Row = readonly TextLine[];

const TOO_CLOSE =
  "its columns are not told apart by the white between them, so that nothing says for sure whose letter is whose";
const ON_TOP = "texts lie on top of one another";
const restOf = (page: number): string =>
  `it may be the rest of the table on page ${page}, which was not read`;

function cellsOfRow(row: Row, at: number, { columns }: PdfColumns): readonly RawCell[] {
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

type Rows =
  | { readonly ok: true; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly reason: string };

/** The rows of a table on all its pages, its headings once; or what leaves one of them unsure. */
function certainRows({ blocks }: PdfTable, columns: PdfColumns): Rows {
  const signs = findRowSigns(blocks, columns);
  const rows: Row[] = [];
  let header: readonly string[] = [];
  for (const block of blocks) {
    const found = findRows(block, columns, signs);
    if (!found.ok) return found;
    if (found.rows.some((row) => hasCellsInOne(row, columns))) return { ok: false, reason: TOO_CLOSE };
    const isFirst = rows.length === 0;
    const doubt = isFirst ? doubtOfHeadings(found.rows, columns, signs.isRuled) : undefined;
    if (doubt !== undefined) return { ok: false, reason: doubt };
    if (isFirst) header = found.rows.map(textOfRow);
    const unsure =
      findTorn(found.rows, { isFirst, header: header[0] ?? "" }, columns) ??
      findBelow(found.rows, block, columns) ??
      findLeftOver(block, columns);
    if (unsure) return uncertain(unsure);
    const again = isFirst ? 0 : found.rows.findIndex((row, at) => textOfRow(row) !== header[at]);
    rows.push(...found.rows.slice(again < 0 ? found.rows.length : again));
  }
  return { ok: true, rows };
}

function toGrid(table: PdfTable, budget: PlaceBudget): Grid | { readonly reason: string } {
  const { blocks, columns } = table;
  const all = blocks.flatMap(({ lines }) => lines);
  if (all.some(({ runs }) => runs.some(({ isMixed }) => isMixed))) return { reason: ON_TOP };
  if (!columns || blocks.some(({ lines }) => hasStray(lines, columns))) return { reason: TOO_CLOSE };
  if (columns.columns.length > IMPORT_LIMITS.columns)
    return { reason: `it has more than ${IMPORT_LIMITS.columns} columns` };
  const found = certainRows(table, columns);
  if (!found.ok) return found;
  const [first] = blocks;
  const headings = first && first.heading !== "" ? [first.heading] : [];
  const cells = found.rows.flatMap((row, at) => cellsOfRow(row, at, columns));
  return buildGrid({ sheet: `Page ${first?.page ?? 1}`, headings, firstRow: 1 }, cells, budget);
}

/** Finds tables by where their texts stand: columns by the white between, rows by lines or by gaps. Unsure ones are left out. */
export function tablesByPlace(pages: readonly PdfPage[], budget: PlaceBudget): Found {
  const { tables, prose } = findPdfTables(pages);
  const grids: Grid[] = [];
  const alone: string[] = [];
  const skipped: { readonly sheet: string; readonly reason: string }[] = [];
  let unread: number | undefined;
  for (const table of tables) {
    const [first, ...more] = table.blocks;
    if (first && more.length === 0 && first.lines.length === 1) {
      alone.push(...first.lines.map(textOfLine));
      continue;
    }
    const isRest = first && first.page - 1 === unread && first.heading === "";
    const grid = isRest ? { reason: restOf(first.page - 1) } : toGrid(table, budget);
    unread = "reason" in grid ? table.blocks.at(-1)?.page : undefined;
    if ("reason" in grid) skipped.push({ sheet: `Page ${first?.page ?? 1}`, reason: grid.reason });
    else grids.push(grid);
  }
  return { grids, prose: [...prose, ...alone], skipped };
}
