/** A cell of a table; every place that a merged cell covers holds the same object. */
export interface GridCell {
  readonly text: string;
  /** Index of the row and column in which it begins. */
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it covers. */
  readonly rows: number;
  readonly columns: number;
  /** Bold, or a heading of the table. */
  readonly isStrong: boolean;
  /** Plain paragraphs under a bold one, which `text` is; empty for none. */
  readonly under: string;
}

/** One table of a file, whatever the file is: the only thing that is looked at for a matrix. */
export interface Grid {
  /** Name of the sheet; for a table in a text, “Table” and its number. */
  readonly sheet: string;
  /** Headings of the text above it, the outermost first. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  /** Number in its source of the first row, from 1. */
  readonly firstRow: number;
}

/** What ends a cell and a record of a sheet. */
export interface SheetDialect {
  readonly delimiter: string;
  readonly linebreak: string;
}

export type BookFormat = "csv" | "xlsx" | "docx" | "markdown" | "html" | "pdf";

/** All tables of a file, and the text around them. */
export interface Book {
  readonly format: BookFormat;
  readonly grids: readonly Grid[];
  /** Lines of text outside of tables. */
  readonly prose: readonly string[];
  /** Tables that were not read, with the reason. */
  readonly skipped: readonly { readonly sheet: string; readonly reason: string }[];
  /** How the file was read, where that is to be known. */
  readonly said: readonly string[];
  /** Of a sheet that is plain text. */
  readonly dialect: SheetDialect | null;
  /** The text of such a sheet. */
  readonly text: string | null;
}
