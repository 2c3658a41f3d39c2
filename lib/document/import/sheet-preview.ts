import type { Layout } from "./layout.ts";
import { columnLetters } from "./sheet-place.ts";

/** What a column of a table was taken for. */
export const COLUMN_USES = ["activity", "area", "note", "role", "letter", "none"] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** The beginning of a table as it stands, and what each column was taken for. */
export interface SheetPreview {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly isTurned: boolean;
  readonly shape: Layout["shape"];
  /** Row of the table, from 0, that comes first in `rows`. */
  readonly first: number;
  /** Index among `rows` of the row that names the columns. */
  readonly header: number;
  readonly columns: readonly { readonly name: string; readonly use: ColumnUse }[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

const MOST_ROWS = 14;
const MOST_COLUMNS = 30;
const MOST_SIGNS = 80;
const BEFORE_HEADER = 3;

function useOf(layout: Layout, column: number): ColumnUse {
  if (column === layout.activity) return "activity";
  if (column === layout.area) return "area";
  if (column === layout.note) return "note";
  switch (layout.shape) {
    case "wide":
      return layout.roles.some((role) => role.column === column) ? "role" : "none";
    case "names":
      return layout.names.some((name) => name.column === column) ? "letter" : "none";
    case "long":
      return column === layout.role ? "role" : column === layout.letter ? "letter" : "none";
    case "marks":
      return layout.marks.some((mark) => mark.column === column) ? "role" : "none";
  }
}

/** The rows around the headings of a table, to look at beside what was understood. */
export function previewOf(layout: Layout): SheetPreview {
  const { view, header } = layout;
  const first = Math.max(0, header - BEFORE_HEADER);
  const width = Math.min(view.width, MOST_COLUMNS);
  const count = Math.min(MOST_ROWS, view.height - first);
  return {
    ...{ sheet: view.grid.sheet, headings: view.grid.headings, isTurned: view.isTurned },
    ...{ shape: layout.shape, first: first + view.top },
    header: header - first,
    columns: Array.from({ length: width }, (_, column) => ({
      name: view.isTurned ? String(column + view.grid.firstRow) : columnLetters(column),
      use: useOf(layout, column),
    })),
    rows: Array.from({ length: count }, (_, index) => ({
      number: view.isTurned ? first + index + 1 : view.placeOf(first + index, 0).row + view.grid.firstRow,
      cells: Array.from({ length: width }, (_, column) =>
        view.begins(first + index, column) ? view.text(first + index, column).slice(0, MOST_SIGNS) : "",
      ),
    })),
  };
}
