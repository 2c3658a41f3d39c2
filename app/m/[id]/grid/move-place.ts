import type { GridShape, Place } from "./grid-shape.ts";

export type Step =
  | "up"
  | "down"
  | "left"
  | "right"
  | "row-start"
  | "row-end"
  | "grid-start"
  | "grid-end"
  | "page-up"
  | "page-down"
  | "area-up"
  | "area-down";

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

function areaStep(shape: GridShape, row: number, step: "area-up" | "area-down"): number {
  if (step === "area-down") return shape.areaStarts.find((start) => start > row) ?? shape.rows.length - 1;
  return shape.areaStarts.filter((start) => start < row).at(-1) ?? 0;
}

/** Where a step leads; it never wraps and never leaves the grid. A place that is gone counts as the first one. */
export function movePlace(shape: GridShape, from: Place, step: Step, page = 10): Place {
  const row = Math.max(0, shape.rows.indexOf(from.row));
  const column = Math.max(0, shape.columns.indexOf(from.column));
  const lastRow = shape.rows.length - 1;
  const lastColumn = shape.columns.length - 1;
  const at = (toRow: number, toColumn: number): Place => {
    const nextRow = shape.rows[clamp(toRow, lastRow)];
    const nextColumn = shape.columns[clamp(toColumn, lastColumn)];
    return nextRow === undefined || nextColumn === undefined ? from : { row: nextRow, column: nextColumn };
  };
  switch (step) {
    case "up":
      return at(row - 1, column);
    case "down":
      return at(row + 1, column);
    case "left":
      return at(row, column - 1);
    case "right":
      return at(row, column + 1);
    case "row-start":
      return at(row, 0);
    case "row-end":
      return at(row, lastColumn);
    case "grid-start":
      return at(0, 0);
    case "grid-end":
      return at(lastRow, lastColumn);
    case "page-up":
      return at(row - page, column);
    case "page-down":
      return at(row + page, column);
    case "area-up":
    case "area-down":
      return at(areaStep(shape, row, step), column);
  }
}
