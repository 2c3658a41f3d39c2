import type { Grid, GridCell } from "../grid/grid.ts";

/** A stretch of rows of a table, as it stands or turned over its diagonal, so that one finder serves both ways round. */
export interface TableView {
  readonly grid: Grid;
  readonly isTurned: boolean;
  /** First row of the table that is looked at; columns of it when turned. */
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => GridCell | undefined;
  readonly text: (row: number, column: number) => string;
  /** How many columns of the view a cell covers. */
  readonly spanOf: (cell: GridCell) => number;
  /** Whether a merged cell begins in this column of the view. */
  readonly begins: (row: number, column: number) => boolean;
  /** Index in the table. */
  readonly placeOf: (row: number, column: number) => { readonly row: number; readonly column: number };
}

const widthOf = (rows: Grid["rows"]): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** Looks at a table from one of its rows on. */
export function viewOf(grid: Grid, isTurned: boolean, top = 0): TableView {
  const [height, width] = isTurned
    ? [widthOf(grid.rows), grid.rows.length - top]
    : [grid.rows.length - top, widthOf(grid.rows)];
  const at: TableView["at"] = isTurned
    ? (row, column) => grid.rows[column + top]?.[row]
    : (row, column) => grid.rows[row + top]?.[column];
  return {
    ...{ grid, isTurned, top, height, width, at },
    text: (row, column) => at(row, column)?.text ?? "",
    spanOf: (cell) => (isTurned ? cell.rows : cell.columns),
    begins: (row, column) => {
      const cell = at(row, column);
      return cell !== undefined && (isTurned ? cell.row === column + top : cell.column === column);
    },
    placeOf: (row, column) => (isTurned ? { row: column + top, column: row } : { row: row + top, column }),
  };
}
