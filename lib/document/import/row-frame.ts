import type { Layout } from "./layout.ts";
import type { ReadRow } from "./read-table.ts";
import { rowNumber, type SheetPlace } from "./sheet-place.ts";

/** Text as a name: in one line, without the signs of emphasis. */
export const plainLine = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\*\*(?=\S)([^*]+)\*\*$/, "$1");

/** What every shape reads of a row the same way: its texts and where they stand. */
export type RowFrame = Omit<ReadRow, "cells" | "hasCells" | "isUndecided">;

const toPlace = ({ row, column }: { readonly row: number; readonly column: number }): SheetPlace => ({
  record: row,
  column,
});
const NUMBER = /^[\p{L}]{0,2}[\d.\-–—]*[.)]?$/u;

/** A text left of the letters where the column of activities is empty: a section that stands in a column of its own. */
function findSideText(layout: Layout, row: number, firstCell: number): string {
  for (let column = 0; column < firstCell; column += 1) {
    const text = layout.view.text(row, column);
    if (column !== layout.activity && column !== layout.area && column !== layout.note && !NUMBER.test(text))
      return text;
  }
  return "";
}

/** Frames a row of the view. `firstCell` is the first column that says who does what. */
export function frameRow(layout: Layout, row: number, firstCell: number): RowFrame {
  const { view, activity, area, note } = layout;
  const cell = view.at(row, activity);
  const own = plainLine(cell?.text ?? "");
  const areaText = area === null ? "" : plainLine(view.text(row, area));
  const side = own === "" && areaText === "" ? plainLine(findSideText(layout, row, firstCell)) : "";
  const isAcross = cell !== undefined && view.spanOf(cell) > 1 && view.at(row, firstCell) === cell;
  const place = toPlace(view.placeOf(row, activity));
  const noteText = note === null ? "" : view.text(row, note).trim();
  return {
    sheet: view.grid.sheet,
    row: rowNumber(view.grid, view.placeOf(row, activity)),
    place,
    text: own === "" ? side : own,
    area: areaText,
    areaPlace: area === null ? null : toPlace(view.placeOf(row, area)),
    notes: [cell?.under ?? "", isAcross ? "" : noteText].filter((text) => text !== ""),
    isMarked: isAcross || side !== "" || (cell?.isStrong ?? false),
  };
}

/** Bold marks a heading only where rows with letters are not bold. */
export function unmarkBold(rows: readonly ReadRow[]): readonly ReadRow[] {
  const filled = rows.filter(({ hasCells }) => hasCells);
  const withCells = filled.length > 0 ? filled : rows;
  const bold = withCells.filter(({ isMarked }) => isMarked).length;
  return bold * 3 > withCells.length ? rows.map((row) => ({ ...row, isMarked: false })) : rows;
}
