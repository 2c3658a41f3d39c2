import type { Inflate } from "../archive/read-zip.ts";
import type { Grid } from "../grid/grid.ts";
import { readFileAsGrids } from "../grid/read-book.ts";
import type { Block } from "../layout/block.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { type CalendarEvent, readEvents } from "./read-events.ts";

/** A cell as it stands in a file. */
export interface PreviewCell {
  readonly text: string;
  /** How many columns it covers. */
  readonly columns: number;
  readonly isStrong: boolean;
}

/** The beginning of one sheet or table of a file. */
export interface SheetStart {
  readonly name: string;
  readonly rows: readonly (readonly PreviewCell[])[];
  readonly more: number;
}

/** The beginning of a file, to look at before it is kept. */
export type ExportPreview =
  | { readonly kind: "sheets"; readonly sheets: readonly SheetStart[] }
  | { readonly kind: "text"; readonly text: string; readonly more: number }
  | { readonly kind: "events"; readonly events: readonly CalendarEvent[]; readonly more: number }
  | { readonly kind: "document"; readonly document: LayoutDocument };

const MOST_SHEETS = 6;
const MOST_ROWS = 10;
const MOST_LINES = 40;
const MOST_SIGNS = 200;
const MOST_EVENTS = 12;
const MOST_BLOCKS = 16;
const MOST_TABLE_ROWS = 6;

const cut = (text: string): string => (text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text);
const EMPTY: PreviewCell = { text: "", columns: 1, isStrong: false };

function startOf({ sheet, headings, rows }: Grid): SheetStart {
  const width = Math.max(...rows.map((row) => row.length), 0);
  const shown = rows.slice(0, MOST_ROWS).map((row, at) =>
    Array.from({ length: width }, (_, column): readonly PreviewCell[] => {
      const cell = row[column];
      if (!cell || cell.row !== at) return [EMPTY];
      const { text, columns, isStrong } = cell;
      return cell.column === column ? [{ text: cut(text), columns, isStrong }] : [];
    }).flat(),
  );
  return { name: headings.at(-1) ?? sheet, rows: shown, more: Math.max(0, rows.length - MOST_ROWS) };
}

/** The first rows of each sheet of a workbook, or of each table of a page, as a reader of the file finds them. */
export function previewSheets(bytes: Uint8Array, inflate: Inflate): ExportPreview {
  const read = readFileAsGrids(bytes, { inflate, mostBytes: Number.POSITIVE_INFINITY });
  if (!read.ok) throw new Error(read.message);
  if (read.value.kind !== "book") throw new Error("A sheet was written that is read as something else");
  return { kind: "sheets", sheets: read.value.book.grids.slice(0, MOST_SHEETS).map(startOf) };
}

/** The first lines of a text. */
export function previewText(text: string): ExportPreview {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const shown = lines.slice(0, MOST_LINES).map(cut);
  return { kind: "text", text: shown.join("\n"), more: Math.max(0, lines.length - MOST_LINES) };
}

/** The first entries of a calendar. */
export function previewEvents(text: string): ExportPreview {
  const events = readEvents(text);
  return {
    kind: "events",
    events: events.slice(0, MOST_EVENTS),
    more: Math.max(0, events.length - MOST_EVENTS),
  };
}

const shorten = (block: Block): Block =>
  block.kind === "table" ? { ...block, rows: block.rows.slice(0, MOST_TABLE_ROWS) } : block;

/** The first blocks of a document, its tables with their first rows. */
export function previewDocument(document: LayoutDocument): ExportPreview {
  let left = MOST_BLOCKS;
  const sections = document.sections.flatMap((section) => {
    const blocks = section.blocks.slice(0, Math.max(0, left)).map(shorten);
    left -= section.blocks.length;
    return blocks.length > 0 ? [{ ...section, blocks }] : [];
  });
  return { kind: "document", document: { ...document, sections } };
}
