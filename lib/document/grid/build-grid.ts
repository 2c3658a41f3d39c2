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

/** Words with single blanks between: most cells. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Blanks as one, line ends as one, nothing around: how a cell's text is kept. */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text;
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
  for (const raw of cells) {
    const cell = toCell(raw);
    budget.left -= cell.rows * cell.columns;
    if (budget.left < 0)
      stop(
        "too-large",
        `The tables of this file have more than ${IMPORT_LIMITS.places} cells. Bring the one table alone.`,
      );
    const { row, column } = cell;
    for (let down = row; down < row + cell.rows; down += 1) {
      while (rows.length <= down) rows.push([]);
      const line = rows[down] ?? [];
      // Filled without holes: an array with holes is slower and is gone through differently.
      while (line.length < column) line.push(undefined);
      for (let across = column; across < column + cell.columns; across += 1) line[across] ??= cell;
    }
  }
  return { ...about, rows };
}

function toCell({
  text,
  row,
  column,
  rows = 1,
  columns = 1,
  isStrong = false,
  under = "",
}: RawCell): GridCell {
  return {
    text: tidyText(text),
    row,
    column,
    rows: rows === 1 ? 1 : Math.min(rows, IMPORT_LIMITS.rows - row),
    columns: columns === 1 ? 1 : Math.min(columns, IMPORT_LIMITS.columns - column),
    isStrong,
    under: under === "" ? "" : tidyText(under),
  };
}
