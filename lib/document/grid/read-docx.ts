import type { ZipReader } from "../archive/read-zip.ts";
import { buildGrid, newBudget, type RawCell, tidyText } from "./build-grid.ts";
import type { Book, Grid } from "./grid.ts";
import { newHeadings } from "./headings.ts";
import { stop } from "./refused.ts";
import { readRelations } from "./xlsx/relations.ts";
import { readXml } from "./xml-events.ts";

interface OpenCell {
  text: string;
  plain: number;
  strong: number;
  span: number;
  /** Whether its first paragraph is bold throughout; `undefined` before it ends. */
  opensBold: boolean | undefined;
  /** `continue`: the cell above goes on here. */
  merge: "none" | "restart" | "continue";
}

interface OpenTable {
  readonly cells: RawCell[];
  /** By column: the cell that a merge from above would lengthen. */
  readonly above: Map<number, RawCell>;
  row: number;
  column: number;
  cell: OpenCell;
}

const newCell = (): OpenCell => ({
  text: "",
  plain: 0,
  strong: 0,
  span: 1,
  opensBold: undefined,
  merge: "none",
});

/** The depth of each style that is a heading, whatever its name in the language of the document. */
function readHeadingStyles(bytes: Uint8Array): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  let style = "";
  readXml(bytes, {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "style") style = attributes["w:styleId"] ?? "";
      if (name === "outlineLvl" && Number(value) < 9) depths.set(style, Number(value) + 1);
      const heading = name === "name" ? /^(?:heading (\d)|title)$/i.exec(value) : null;
      if (heading) depths.set(style, Number(heading[1] ?? 1));
    },
  });
  return depths;
}

/** The first paragraph, where it is bold and what stands under it is not, and what stands there. */
function splitUnder({ text, opensBold, plain }: OpenCell): Pick<RawCell, "text" | "under"> {
  const end = text.trimStart().indexOf("\n");
  if (!opensBold || plain === 0 || end < 0) return { text };
  return { text: text.trimStart().slice(0, end), under: text.trimStart().slice(end) };
}

function endCell(table: OpenTable): void {
  const { cell, row, column } = table;
  const above = table.above.get(column);
  if (cell.merge === "continue" && above) {
    const longer = { ...above, rows: (above.rows ?? 1) + 1 };
    table.cells[table.cells.indexOf(above)] = longer;
    table.above.set(column, longer);
  } else {
    const isStrong = cell.strong > 0 && cell.strong >= cell.plain;
    const placed: RawCell = { ...splitUnder(cell), row, column, rows: 1, columns: cell.span, isStrong };
    table.cells.push(placed);
    table.above.set(column, placed);
  }
  table.column += cell.span;
  table.cell = newCell();
}

/** Reads the tables of a Word document; a table within a cell is read as that cell's text. */
export function readDocx(zip: ZipReader, document: string): Book {
  const bytes = zip.find(document) ?? stop("invalid", "This document has no text.");
  const styles = readRelations(zip, document).find(({ kind }) => kind === "styles");
  const styleBytes = styles && zip.find(styles.target);
  const depths = styleBytes ? readHeadingStyles(styleBytes) : new Map<string, number>();
  const headings = newHeadings();
  const budget = newBudget();
  const grids: Grid[] = [];
  const prose: string[] = [];
  let depth = 0;
  let table: OpenTable | undefined;
  let paragraph = { text: "", style: "", level: 0 };
  let isBold = false;
  let isText = false;

  const say = (piece: string) => {
    if (!table) paragraph.text += piece;
    else {
      table.cell.text += piece;
      table.cell[isBold ? "strong" : "plain"] += piece.trim().length;
    }
  };
  const endParagraph = () => {
    const { text: said, style, level: own } = paragraph;
    paragraph = { text: "", style: "", level: 0 };
    if (table) {
      const { cell } = table;
      if (cell.strong + cell.plain > 0) cell.opensBold ??= cell.plain === 0;
      cell.text += "\n";
      return;
    }
    const text = tidyText(said);
    const level = own || depths.get(style) || 0;
    if (text !== "" && level > 0) headings.enter(level, text);
    else if (text !== "") prose.push(text);
  };
  const endTable = () => {
    if (!table) return;
    const about = { sheet: `Table ${grids.length + 1}`, headings: headings.path(), firstRow: 1 };
    grids.push(buildGrid(about, table.cells, budget));
    table = undefined;
  };

  readXml(bytes, {
    open: (name, attributes) => {
      const value = attributes["w:val"];
      if (name === "tbl") {
        depth += 1;
        if (depth === 1) table = { cells: [], above: new Map(), row: -1, column: 0, cell: newCell() };
      }
      if (name === "tr" && depth === 1 && table) Object.assign(table, { row: table.row + 1, column: 0 });
      if (name === "gridBefore" && depth === 1 && table) table.column += Number(value ?? 0);
      if (name === "gridSpan" && depth === 1 && table) table.cell.span = Math.max(1, Number(value ?? 1));
      if (name === "vMerge" && depth === 1 && table)
        table.cell.merge = value === "restart" ? "restart" : "continue";
      if (name === "r") isBold = false;
      if (name === "b") isBold = value !== "0" && value !== "false";
      if (name === "pStyle") paragraph.style = value ?? "";
      if (name === "outlineLvl" && Number(value) < 9) paragraph.level = Number(value) + 1;
      if (name === "tab") say(" ");
      if (name === "br" || name === "cr") say("\n");
      isText = name === "t";
    },
    close: (name) => {
      isText = false;
      if (name === "p") endParagraph();
      if (name === "tc" && depth === 1 && table) endCell(table);
      if (name !== "tbl") return;
      depth -= 1;
      if (depth === 0) endTable();
    },
    text: (piece) => {
      if (isText) say(piece);
    },
  });
  if (grids.length === 0) stop("invalid", "This Word document has no table in it.");
  return { format: "docx", grids, prose, skipped: [], said: [], dialect: null, text: null };
}
