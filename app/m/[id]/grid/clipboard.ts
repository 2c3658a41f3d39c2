import { cellText } from "#lib/matrix/cell-text.ts";
import type { ContentActivity } from "#lib/matrix/content.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import { CONFIRM_COLUMN, type ColumnId, isRoleColumn, NAME_COLUMN } from "./grid-shape.ts";

function quote(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Texts of cells as tab-separated lines, quoted as spreadsheets do. */
export function toTsv(grid: readonly (readonly string[])[]): string {
  return grid.map((line) => line.map(quote).join("\t")).join("\r\n");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Texts of cells as an HTML table. */
export function toHtmlTable(grid: readonly (readonly string[])[]): string {
  const lines = grid.map((line) => `<tr>${line.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`);
  return `<table>${lines.join("")}</table>`;
}

/** Reads tab-separated text with quoted cells; the line break that spreadsheets add at the end is no row. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  if (cell !== "" || (rows.at(-1)?.length ?? 0) > 0) endCell();
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows;
}

/** The texts of a range of rows and columns; the confirmation column is not copied. */
export function rangeTexts(
  rows: readonly ContentActivity[],
  columns: readonly ColumnId[],
): readonly (readonly string[])[] {
  const copied = columns.filter((column) => column !== CONFIRM_COLUMN);
  return rows.map((row) =>
    copied.map((column) => {
      if (column === NAME_COLUMN) return row.name;
      return isRoleColumn(column) ? cellText(row.cells[column] ?? BLANK) : "";
    }),
  );
}
