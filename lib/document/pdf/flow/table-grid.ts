import type { Cell, Column, Paragraph, Table } from "../../layout/block.ts";
import type { Typeface } from "../font/typeface.ts";
import { CELL, TONES } from "../theme.ts";
import { placeColumns, type Span } from "./columns.ts";
import { type Grid, type GridCell, innerOf } from "./grid.ts";
import { letterPieces } from "./letters.ts";
import { gap, type Piece, textPieces } from "./piece.ts";
import { tableHeader } from "./table-header.ts";

const BETWEEN_PARAGRAPHS = 2;

/** Lays out a table's columns and header; its rows are built one by one. */
export function tableGrid(face: Typeface, table: Table, width: number): Grid {
  const spans = placeColumns(table.columns, width);
  return {
    header: tableHeader(face, table, spans),
    count: table.rows.length,
    row: (index) =>
      (table.rows[index] ?? []).map((cell, at) =>
        gridCell(face, cell, table.columns[at], spans[at] ?? { x: 0, width }),
      ),
    ruled: true,
  };
}

function gridCell(face: Typeface, cell: Cell, column: Column | undefined, span: Span): GridCell {
  if (cell.kind === "letters") {
    const belonging = column?.belonging ?? "none";
    return { ...span, align: "centre", pieces: letterPieces(face, cell, belonging, span.width - CELL.side) };
  }
  return { ...span, align: "start", pieces: paragraphPieces(face, cell.paragraphs, innerOf(span).width) };
}

/** Paragraphs one below the other, with a little air between them. */
export function paragraphPieces(
  face: Typeface,
  paragraphs: readonly Paragraph[],
  width: number,
): readonly Piece[] {
  return paragraphs.flatMap(({ runs, tone }, index) => [
    ...(index > 0 ? [gap(BETWEEN_PARAGRAPHS)] : []),
    ...textPieces(face, runs, TONES[tone], width),
  ]);
}
