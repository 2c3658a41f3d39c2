import { Parser } from "htmlparser2";
import { buildGrid, newBudget, type PlaceBudget, type RawCell, tidyText } from "./build-grid.ts";
import type { Book, Grid } from "./grid.ts";
import { type Headings, newHeadings } from "./headings.ts";
import { IMPORT_LIMITS } from "./import-limits.ts";
import { stop } from "./refused.ts";

interface OpenTable {
  readonly cells: RawCell[];
  readonly taken: Set<string>;
  row: number;
  column: number;
  cell:
    | { text: string; rows: number; columns: number; isStrong: boolean; plain: number; bold: number }
    | undefined;
}

const BLOCK = new Set(["p", "div", "li", "br", "tr", "ul", "ol", "dd", "dt", "blockquote", "pre", "section"]);
const SILENT = new Set(["script", "style", "template", "noscript", "head", "title"]);
const BOLD = new Set(["b", "strong"]);
const HEADING = /^h([1-6])$/;
const HEAVY = /font-weight:\s*(bold|[6-9]00)/i;

const spanOf = (value: string | undefined, most: number): number => {
  const count = Number.parseInt(value ?? "1", 10);
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), most);
};

function placeCell(table: OpenTable): void {
  const { cell } = table;
  if (!cell) return;
  while (table.taken.has(`${table.row} ${table.column}`)) table.column += 1;
  const { row, column } = table;
  if (column >= IMPORT_LIMITS.columns && cell.text.trim() !== "")
    stop(
      "too-many",
      `A table has more than ${IMPORT_LIMITS.columns} columns. Bring the columns of the matrix alone.`,
    );
  const { text, rows, columns } = cell;
  const isStrong = cell.isStrong || (cell.bold > 0 && cell.plain === 0);
  table.cells.push({ text, row, column, rows, columns, isStrong });
  if (rows > 1)
    for (let down = 1; down < rows; down += 1)
      for (let across = 0; across < columns; across += 1) table.taken.add(`${row + down} ${column + across}`);
  table.column += columns;
  table.cell = undefined;
}

/** Where the tables of a text go, and what stands between them. */
export interface HtmlTarget {
  readonly grids: Grid[];
  readonly prose: string[];
  readonly headings: Headings;
  readonly budget: PlaceBudget;
  /** Row of the source in which the text begins, from 1. */
  readonly firstRow: number;
}

/** Reads the tables of a piece of HTML into what was read before it; a table within a cell is read as that cell's text. */
export function readHtmlInto(html: string, { grids, prose, headings, budget, firstRow }: HtmlTarget): void {
  let table: OpenTable | undefined;
  let depth = 0;
  let silent = 0;
  let bold = 0;
  let line = "";
  const endLine = () => {
    const text = tidyText(line).replace(/\n/g, " ");
    if (text !== "") prose.push(text);
    line = "";
  };
  const say = (text: string) => {
    if (silent > 0) return;
    if (!table) line += text;
    else if (table.cell) {
      table.cell.text += text;
      table.cell[bold > 0 ? "bold" : "plain"] += text.trim().length;
    }
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (SILENT.has(name)) silent += 1;
      if (BLOCK.has(name)) {
        if (table?.cell) say("\n");
        else if (!table) endLine();
      }
      if (BOLD.has(name)) bold += 1;
      if (HEADING.test(name) && !table) endLine();
      if (name === "table") {
        depth += 1;
        if (depth === 1) {
          endLine();
          table = { cells: [], taken: new Set(), row: -1, column: 0, cell: undefined };
        }
      }
      if (!table || depth !== 1) return;
      if (name === "tr") Object.assign(table, { row: table.row + 1, column: 0 });
      if (name !== "td" && name !== "th") return;
      if (table.row < 0) table.row = 0;
      table.cell = {
        ...{ text: "", plain: 0, bold: 0 },
        rows: spanOf(attributes["rowspan"], 1000),
        columns: spanOf(attributes["colspan"], IMPORT_LIMITS.columns),
        isStrong: name === "th" || HEAVY.test(attributes["style"] ?? ""),
      };
    },
    ontext: say,
    onclosetag: (name) => {
      if (SILENT.has(name)) silent -= 1;
      if (BOLD.has(name)) bold = Math.max(0, bold - 1);
      const level = HEADING.exec(name)?.[1];
      if (level !== undefined && !table) {
        const text = tidyText(line).replace(/\n/g, " ");
        if (text !== "") headings.enter(Number(level), text);
        line = "";
      } else if (BLOCK.has(name) && !table) endLine();
      if (table && depth === 1 && (name === "td" || name === "th")) placeCell(table);
      if (name !== "table") return;
      depth -= 1;
      if (depth > 0 || !table) return;
      if (grids.length >= IMPORT_LIMITS.tables)
        stop("too-many", `This text has more than ${IMPORT_LIMITS.tables} tables.`);
      const sheet = `Table ${grids.length + 1}`;
      grids.push(buildGrid({ sheet, headings: headings.path(), firstRow }, table.cells, budget));
      table = undefined;
    },
  });
  parser.end(html);
  endLine();
}

/** Reads the tables of a page or of cells that were copied from a spreadsheet. */
export function readHtml(html: string): Book {
  const target = { grids: [], prose: [], headings: newHeadings(), budget: newBudget(), firstRow: 1 };
  readHtmlInto(html, target);
  const { grids, prose } = target;
  if (grids.length === 0) stop("invalid", "There is no table in this page.");
  return { format: "html", grids, prose, skipped: [], said: [], dialect: null, text: null };
}
