import { columnLetters } from "../../import/sheet-place.ts";
import { xmlText } from "../xml-text.ts";

/** Styles by their place in `STYLES_XML`. */
export const STYLE = { plain: 0, title: 1, head: 2, letters: 3, name: 4, text: 5 } as const;
export type StyleName = keyof typeof STYLE;

export interface SheetCell {
  readonly text: string;
  readonly style: StyleName;
}

/** A sheet to write: its rows, and how it looks and prints. */
export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly string[];
  /** Row of headings, from 1, with a filter on them. */
  readonly headings: number;
}

/** Text that the program would take for the code of a letter is written with the code of its first sign. */
const cellValue = (text: string): string =>
  xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")).replace(/\r/g, "_x000D_");

/** Every cell is a text: nothing in it is ever computed. */
function cellXml(cell: SheetCell | undefined, reference: string): string {
  if (!cell) return "";
  const style = STYLE[cell.style];
  if (cell.text === "") return `<c r="${reference}" s="${style}"/>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellValue(cell.text)}</t></is></c>`;
}

function paneXml({ rows, columns }: SheetPlan["frozen"]): string {
  const corner = `${columnLetters(columns)}${rows + 1}`;
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""} ySplit="${rows}"`;
  const pane = columns > 0 ? "bottomRight" : "bottomLeft";
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

/** Where the headings and what stands below them are, such as `A3:F90`. */
export function filterRange({ rows, headings }: SheetPlan): string {
  const width = rows[headings - 1]?.length ?? 1;
  return `A${headings}:${columnLetters(width - 1)}${Math.max(headings, rows.length)}`;
}

const LINE = 15;
const MOST_LINES = 27;

/** Points that a row needs for all its lines: programs differ in whether they find that out themselves. */
function heightOf({ widths, merges }: SheetPlan, cells: SheetPlan["rows"][number]): number {
  const lines = cells.map((cell, at) => {
    if (!cell || cell.style === "title" || (cell.style === "head" && cell.text === "")) return 1;
    const width = widths[at] ?? 1;
    const isBold = cell.style === "head";
    return cell.text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * (isBold ? 1.25 : 1.05)) / width)), 0);
  });
  const most =
    merges.length > 0 && cells.some((cell) => cell?.style === "head" && cell.text === "")
      ? Math.min(2, Math.max(...lines))
      : Math.max(...lines);
  return LINE * Math.min(MOST_LINES, Math.max(1, most));
}

/** How the format numbers paper (ECMA-376, part 1, 18.3.1.63). */
const PAPER = { a4: 9, letter: 1 } as const;

/** A sheet as its part of the workbook: frozen headings, printed across the page with them on each. */
export function sheetXml(
  plan: SheetPlan,
  { isFirst, paper }: { readonly isFirst: boolean; readonly paper: keyof typeof PAPER },
): string {
  const columns = plan.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = plan.rows.map(
    (cells, row) =>
      `<row r="${row + 1}" ht="${heightOf(plan, cells)}" customHeight="1">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`)).join("")}</row>`,
  );
  const merges = plan.merges.map((range) => `<mergeCell ref="${range}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${paneXml(plan.frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData><autoFilter ref="${filterRange(plan)}"/>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : ""}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${PAPER[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`;
}
