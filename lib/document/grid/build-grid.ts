import type { Grid, GridCell } from "./grid.ts";
import { IMPORT_LIMITS } from "./import-limits.ts";
import { stop } from "./refused.ts";

/** A cell as its file gives it; spans of 1 and plain weight when left out. */
export type RawCell = Pick<GridCell, "text" | "row" | "column"> & Partial<GridCell>;

/** Counts the places of all tables of a file. */
export interface PlaceBudget {
  left: number;
}

export const newBudget = (): PlaceBudget => ({ left: IMPORT_LIMITS.places });

const SPACES = /[\t\f\v\u00a0\u2000-\u200a\u202f\u3000 ]+/g;

/** Blanks as one, line ends as one, nothing around: how a cell's text is kept. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(SPACES, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** Puts cells into rows and columns; a merged cell lies in each of its places. Later cells never cover earlier ones. */
export function buildGrid(
  about: Pick<Grid, "sheet" | "headings" | "firstRow">,
  cells: Iterable<RawCell>,
  budget: PlaceBudget,
): Grid {
  const rows: (GridCell | undefined)[][] = [];
  for (const { text, row, column, rows: height = 1, columns: width = 1, isStrong = false } of cells) {
    const cell: GridCell = {
      ...{ text: tidyText(text), row, column, isStrong },
      rows: Math.min(height, IMPORT_LIMITS.rows - row),
      columns: Math.min(width, IMPORT_LIMITS.columns - column),
    };
    budget.left -= cell.rows * cell.columns;
    if (budget.left < 0)
      stop(
        "too-large",
        `The tables of this file have more than ${IMPORT_LIMITS.places} cells. Bring the one table alone.`,
      );
    for (let down = row; down < row + cell.rows; down += 1) {
      while (rows.length <= down) rows.push([]);
      const line = rows[down] ?? [];
      for (let across = column; across < column + cell.columns; across += 1) line[across] ??= cell;
    }
  }
  // A hole in an array is slower and iterates differently than a place that holds nothing.
  return { ...about, rows: rows.map((line) => Array.from(line)) };
}
