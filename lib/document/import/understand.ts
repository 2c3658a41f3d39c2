import { LIMITS } from "#lib/matrix/matrix.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Book, Grid } from "../grid/grid.ts";
import { IMPORT_LIMITS } from "../grid/import-limits.ts";
import type { ReadCell } from "./column-profile.ts";
import { findLayout, type LayoutWish } from "./find-layout.ts";
import { findAlike, joinTables, readTablesOf, type TableGroup } from "./join-tables.ts";
import type { Layout } from "./layout.ts";
import { type ColumnWish, layoutFromWish } from "./layout-from-wish.ts";
import { findLegend, type Legend, type LegendEntry, type SaidMark, toLegend } from "./legend.ts";
import { type PlacedRow, placeRows } from "./place-rows.ts";
import { createCellReader } from "./read-cell.ts";
import { type FoundRole, type ReadTable, readTable } from "./read-table.ts";
import { type Repair, rowNumber, type Unread } from "./sheet-place.ts";
import { isMark, plainMark } from "./signs.ts";
import { whyRefused } from "./why-refused.ts";

/** What somebody has said about a file after they saw how it was understood. */
export interface ImportWish extends LayoutWish {
  /** The only table that is read, by its place in the file from 0. */
  readonly table?: number;
  /** The only sheet that is read, by its name. */
  readonly sheet?: string;
  /** What the columns of that one table hold, instead of what was found. */
  readonly columns?: ColumnWish;
  /** What the letters mean, instead of what was found. */
  readonly legend?: readonly LegendEntry[];
  /** What marks mean that the file does not explain. */
  readonly marks?: readonly SaidMark[];
  /** Most activities; 2,000 when left out. */
  readonly mostActivities?: number;
}

/** One table, and how it was read. */
export interface UnderstoodTable {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly shape: Layout["shape"];
  readonly isTurned: boolean;
  /** Row of the sheet that names the columns, from 1. */
  readonly headerRow: number;
  readonly activities: number;
  readonly score: number;
}

/** A matrix that was found in a file: everything that was read, and how. */
export interface Understanding {
  readonly ok: true;
  readonly tables: readonly UnderstoodTable[];
  /** Other matrices of the same file, which were not read. */
  readonly others: readonly UnderstoodTable[];
  readonly legend: readonly LegendEntry[];
  readonly roles: readonly FoundRole[];
  readonly rows: readonly PlacedRow[];
  readonly unread: readonly Unread[];
  readonly repairs: readonly Repair[];
  readonly layouts: readonly Layout[];
  /** Marks in cells of roles of which nothing says what they mean. */
  readonly marks: readonly string[];
}

/** A refusal that ends as soon as somebody says what these marks mean. */
export interface AsksMarks extends Refusal {
  readonly marks: readonly string[];
}

const weightOf = ({ tables }: TableGroup): number =>
  tables.reduce((sum, { layout }) => sum + layout.score * layout.evidence, 0);

function toUnderstood({ layout, rows }: ReadTable, grids: readonly Grid[]): UnderstoodTable {
  const { view, shape, header, activity, score } = layout;
  const { grid, isTurned } = view;
  return {
    ...{ index: grids.indexOf(grid), sheet: grid.sheet, headings: grid.headings, shape, isTurned, score },
    headerRow: rowNumber(grid, view.placeOf(header, activity)),
    activities: rows.filter(({ hasCells }) => hasCells).length,
  };
}

function gridsOf(book: Book, { table, sheet }: ImportWish): readonly Grid[] | Refusal {
  if (table !== undefined) return book.grids.slice(table, table + 1);
  if (sheet === undefined) return book.grids;
  const named = book.grids.filter((grid) => grid.sheet === sheet);
  if (named.length > 0) return named;
  const names = [...new Set(book.grids.map((grid) => grid.sheet))].slice(0, 20);
  return refuse(
    "not-found",
    `There is no sheet “${sheet}” that could be read. There are: ${names.join(", ")}.`,
  );
}

/** Reads as one matrix what was asked for by name or by click, however unsure. */
function readWished(grid: Grid, read: ReadCell, wish: ImportWish): readonly ReadTable[] {
  const layout = wish.columns
    ? layoutFromWish(grid, wish.columns, wish.isTurned ?? false)
    : findLayout(grid, read, 0, wish);
  return layout ? [readTable(layout, read)] : [];
}

const areSame = (some: readonly FoundRole[], others: readonly FoundRole[]): boolean =>
  some.length === others.length && some.every(({ key }, at) => others[at]?.key === key);

function readAll(grids: readonly Grid[], read: ReadCell, wish: ImportWish) {
  const isWished = wish.shape !== undefined || wish.isTurned !== undefined || wish.columns !== undefined;
  const found = grids.map((grid) => ({ grid, ...readTablesOf(grid, read) }));
  const tables = isWished
    ? grids.flatMap((grid) => readWished(grid, read, wish))
    : found.flatMap((one) => one.tables);
  const groups = [...joinTables(tables)].sort((a, b) => weightOf(b) - weightOf(a));
  const best = found
    .map((one) => one.best)
    .filter((layout): layout is Layout => layout !== undefined)
    .sort((a, b) => b.score - a.score)[0];
  const [first] = groups;
  if (!first || isWished) return { groups, best };
  // Tables without a letter can only be told by the headings that they share with one that has them.
  const silent = found.filter((one) => one.tables.length === 0);
  const alike = silent
    .flatMap(({ grid }) => {
      const layout = findAlike(grid, 0, first);
      return layout ? [readTable(layout, read)] : [];
    })
    .filter(({ rows, roles }) => rows.some(({ cells }) => cells.size > 0) || areSame(roles, first.roles));
  if (alike.length === 0) return { groups, best };
  const order = (table: ReadTable) => grids.indexOf(table.layout.view.grid);
  const whole = joinTables([...first.tables, ...alike].sort((a, b) => order(a) - order(b)));
  return { groups: [...whole, ...groups.slice(1)].sort((a, b) => weightOf(b) - weightOf(a)), best };
}

const saidOf = ({ said }: Book): readonly Repair[] =>
  said.map((sentence) => ({ sheet: "", row: 0, column: "", said: sentence }));

/** Sheets and tables that could not be read at all. */
const unreadOf = ({ skipped }: Book): readonly Unread[] =>
  skipped.map(({ sheet, reason }) => ({
    ...{ sheet, row: null, column: "", found: `a table that was left out: ${reason.replace(/\.$/, "")}` },
    expected: "columns and rows that are clear",
  }));

function legendRepairs({ entries }: Legend): readonly Repair[] {
  return entries
    .filter(({ sign, duty }) => duty !== null && toLegend([]).dutyOf(sign) !== duty)
    .map(({ sign, meaning, duty }) => ({
      sheet: "",
      row: 0,
      column: "",
      said: `by the legend of the file, ${sign} means “${meaning}”: it was read as “${duty}”`,
    }));
}

function whyEmpty(unread: readonly Unread[]): string {
  const first = unread.find(({ row }) => row !== null);
  if (!first) return "The sheet names roles but no activities.";
  return `The sheet names roles but no activity that can be read. Row ${first.row} of the sheet: found “${first.found.slice(0, 60)}”, expected ${first.expected}.`;
}

const MOST_MARKS = 12;

/** The marks that nothing explains, those that come most often first. */
function marksIn(grids: readonly Grid[], read: ReadCell): readonly string[] {
  const counts = new Map<string, number>();
  for (const { rows } of grids)
    for (const cell of rows.flat()) {
      if (!cell || cell.text.length > 8 || read(cell.text).kind !== "mark") continue;
      const mark = plainMark(cell.text);
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([mark]) => mark)
    .slice(0, MOST_MARKS);
}

/** Whether a matrix is found as soon as the marks mean anything. */
function isReadWith(
  marks: readonly string[],
  grids: readonly Grid[],
  legend: Legend,
  wish: ImportWish,
): boolean {
  const said = marks.map((sign) => ({ sign, duties: ["responsible"] as const }));
  return readAll(grids, createCellReader(toLegend(legend.entries, said)), wish).groups.length > 0;
}

/**
 * Finds the matrix of a file and reads it. One scored finder tries every table in every shape; tables that belong
 * together are joined; below its score the file is refused with the reason. No letter is ever made up.
 */
export function understand(book: Book, wish: ImportWish = {}): Understanding | Refusal | AsksMarks {
  const grids = gridsOf(book, wish);
  if ("code" in grids) return grids;
  const legend = toLegend(wish.legend ?? findLegend(book), wish.marks);
  const read = createCellReader(legend);
  const { groups, best } = readAll(grids, read, wish);
  const [group, ...rest] = groups;
  if (!group) {
    const refusal = refuse("invalid", whyRefused({ ...book, grids }, legend, read, best));
    const marks = marksIn(grids, read);
    return marks.length > 0 && isReadWith(marks, grids, legend, wish) ? { ...refusal, marks } : refusal;
  }
  const unread = [...unreadOf(book), ...group.tables.flatMap((table) => table.unread)];
  const repairs = [
    ...saidOf(book),
    ...legendRepairs(legend),
    ...group.tables.flatMap((table) => table.repairs),
  ];
  const rows = placeRows(group.tables, repairs, unread);
  const { mostActivities = IMPORT_LIMITS.activities } = wish;
  if (rows.length > mostActivities)
    return refuse(
      "too-many",
      `The sheet has more than ${mostActivities} activities, which is the most that can be read.`,
    );
  if (rows.length === 0) return refuse("invalid", whyEmpty(unread));
  if (group.roles.length > LIMITS.roles)
    return refuse(
      "too-many",
      `The sheet has ${group.roles.length} roles; a matrix can hold ${LIMITS.roles}.`,
    );
  return {
    ok: true,
    tables: group.tables.map((table) => toUnderstood(table, book.grids)),
    others: rest.flatMap(({ tables }) => tables.map((table) => toUnderstood(table, book.grids))),
    legend: legend.entries,
    ...{ roles: group.roles, rows, unread, repairs },
    layouts: group.tables.map(({ layout }) => layout),
    marks: [...new Set(unread.filter(({ found }) => isMark(found)).map(({ found }) => plainMark(found)))],
  };
}
