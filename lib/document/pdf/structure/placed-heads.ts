import type { HeaderCell, Table } from "../../layout/block.ts";

/** A column head with its row and its first column. */
export interface PlacedHead {
  readonly cell: HeaderCell;
  readonly row: number;
  readonly column: number;
}

/** Says where each column head stands, around those that span rows. */
export function placedHeads({ header }: Pick<Table, "header">): readonly PlacedHead[] {
  const taken = header.map(() => new Set<number>());
  return header.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken[row]?.has(column)) column += 1;
      const placed = { cell, row, column };
      for (let below = row; below < row + cell.rows; below += 1) {
        for (let beside = column; beside < column + cell.columns; beside += 1) taken[below]?.add(beside);
      }
      column += cell.columns;
      return placed;
    });
  });
}
