import type { Grid } from "../grid/grid.ts";

/** Index of a record of a sheet and of its column, from 0. */
export interface SheetPlace {
  readonly record: number;
  readonly column: number;
}

/** Something that was not plain, and how it was read. */
export interface Repair {
  readonly sheet: string;
  /** Row of the sheet, counted from 1; 0 for the table as a whole. */
  readonly row: number;
  readonly column: string;
  readonly said: string;
}

/** Something that stands in the sheet and that the matrix does not hold. */
export interface Unread {
  readonly sheet: string;
  /** Row of the sheet, counted from 1; `null` for a whole column, and for a table, which has no column either. */
  readonly row: number | null;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

export const EXPECTED_CELL = "letters such as R, A, C, I, S or V, a dash, or N/A";
export const EXPECTED_COLUMN = "a role, an area or a note";

/** A column as spreadsheets name it: A to Z, AA and on. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The row of a place as its source counts. */
export const rowNumber = (grid: Grid, { row }: { readonly row: number }): number => row + grid.firstRow;
