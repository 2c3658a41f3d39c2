import type { Cell, Column, Paragraph, Table } from "../../layout/block.ts";
import type { Typeface } from "../font/typeface.ts";
import type { Element } from "../structure/element.ts";
import type { TableTree } from "../structure/table-tree.ts";
import { CELL, TONES } from "../theme.ts";
import { placeColumns, type Span } from "./columns.ts";
import { builtOnce, type Grid, type GridCell, innerOf } from "./grid.ts";
import { letterPieces } from "./letters.ts";
import { gap, type Piece, textPieces } from "./piece.ts";
import { tableHeader } from "./table-header.ts";

const BETWEEN_PARAGRAPHS = 2;

/** Lays out a table's columns and header; its rows are built one by one. */
export function tableGrid(face: Typeface, table: Table, width: number, tree: TableTree): Grid {
  const spans = placeColumns(table.columns, width);
  let endRow = (): void => undefined;
  return {
    header: tableHeader(face, table, spans, tree.heads),
    count: table.rows.length,
    row: builtOnce((index) => {
      const { cells: owners, end } = tree.addRow(index);
      endRow = end;
      return (table.rows[index] ?? []).map((cell, at) => {
        const owner = owners[at];
        if (owner === undefined) throw new Error("A row has more cells than its table has columns");
        return gridCell(face, cell, table.columns[at], spans[at] ?? { x: 0, width }, owner);
      });
    }),
    end: () => endRow(),
    ruled: true,
  };
}

function gridCell(
  face: Typeface,
  cell: Cell,
  column: Column | undefined,
  { x, width }: Span,
  owner: Element,
): GridCell {
  if (cell.kind === "letters") {
    const belonging = column?.belonging ?? "none";
    const pieces = letterPieces(face, cell, belonging, width - CELL.side, owner);
    return { x, width, align: "centre", pieces };
  }
  const { paragraphs } = cell;
  const pieces = paragraphPieces(face, paragraphs, innerOf({ x, width }).width, ownersIn(owner, paragraphs));
  return { x, width, align: "start", pieces };
}

/** One paragraph is what its container says; several are elements of their own. */
export const ownersIn =
  (container: Element, paragraphs: readonly Paragraph[]): (() => Element) =>
  () =>
    paragraphs.length === 1 ? container : container.add("P");

/** Paragraphs one below the other, with a little air between them. */
export function paragraphPieces(
  face: Typeface,
  paragraphs: readonly Paragraph[],
  width: number,
  ownerOf: () => Element,
): readonly Piece[] {
  return paragraphs.flatMap(({ runs, tone }, index) => [
    ...(index > 0 ? [gap(BETWEEN_PARAGRAPHS)] : []),
    ...textPieces(face, runs, TONES[tone], width, ownerOf()),
  ]);
}
