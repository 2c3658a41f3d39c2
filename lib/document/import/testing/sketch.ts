import type { RawCell } from "../../grid/build-grid.ts";

/** A table to print, in whatever format, and the heading above it. */
export interface Sketch {
  readonly heading: string | null;
  readonly cells: readonly RawCell[];
}

/** A file to print: tables in their order, and lines of text before and after them. */
export interface FileSketch {
  readonly sketches: readonly Sketch[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Collects cells row by row. */
export class Pen {
  readonly cells: RawCell[] = [];
  row = 0;

  put(column: number, text: string, more: Partial<RawCell> = {}): void {
    if (text !== "") this.cells.push({ row: this.row, column, text, ...more });
  }

  putAll(texts: readonly string[], more: Partial<RawCell> = {}): void {
    for (const [at, text] of texts.entries()) this.put(at, text, more);
  }

  line(texts: readonly string[], more: Partial<RawCell> = {}, from = 0): void {
    for (const [at, text] of texts.entries()) this.put(from + at, text, more);
    this.row += 1;
  }

  skip(rows = 1): void {
    this.row += rows;
  }
}
