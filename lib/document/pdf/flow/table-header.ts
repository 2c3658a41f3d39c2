import type { HeaderCell, Table } from "../../layout/block.ts";
import type { Canvas, Owner } from "../canvas.ts";
import type { Typeface } from "../font/typeface.ts";
import type { Element } from "../structure/element.ts";
import { placedHeads } from "../structure/placed-heads.ts";
import { breakLines, type Line } from "../text/break-lines.ts";
import { CELL, HUES, TABLE_HEAD } from "../theme.ts";
import { joinSpans, type Span } from "./columns.ts";
import { type GridHeader, innerOf } from "./grid.ts";
import { baseline } from "./piece.ts";

const TURNED_HEIGHTS = [56, 72, 90, 112, 140, 175, 220];

interface Head {
  readonly cell: HeaderCell;
  readonly row: number;
  readonly span: Span;
  readonly lines: readonly Line[];
  readonly turned: boolean;
  readonly height: number;
}

/** Lays out the header rows of a table; `null` when it has none. */
export function tableHeader(
  face: Typeface,
  table: Table,
  spans: readonly Span[],
  owners: ReadonlyMap<HeaderCell, Element>,
): GridHeader | null {
  if (table.header.length === 0) return null;
  const heads = placeHeads(face, table, spans);
  const heights = table.header.map((_, row) =>
    Math.max(
      0,
      ...heads.filter((head) => head.row === row && head.cell.rows === 1).map(({ height }) => height),
    ),
  );
  for (const head of heads) {
    const last = head.row + head.cell.rows - 1;
    const missing = head.height - heights.slice(head.row, last + 1).reduce((sum, height) => sum + height, 0);
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  const total = heights.reduce((sum, height) => sum + height, 0);
  return {
    height: total,
    draw: (canvas, left, top, isRepeated) => {
      for (const head of heads) {
        const end = head.row + head.cell.rows;
        const bottom = top + heights.slice(0, end).reduce((sum, height) => sum + height, 0);
        const owner = isRepeated ? null : (owners.get(head.cell) ?? null);
        drawHead(canvas, head, left, bottom, end === heights.length, owner);
      }
    },
  };
}

function placeHeads(face: Typeface, table: Table, spans: readonly Span[]): readonly Head[] {
  return placedHeads(table).map(({ cell, row, column }) =>
    layOut(face, cell, row, joinSpans(spans, column, cell.columns)),
  );
}

function layOut(face: Typeface, cell: HeaderCell, row: number, span: Span): Head {
  const runs = [{ text: cell.text, strong: true }];
  const padding = CELL.top + CELL.bottom;
  if (cell.turned) {
    for (const height of TURNED_HEIGHTS) {
      const lines = breakLines(face, runs, TABLE_HEAD.size, height);
      if (lines.length * TABLE_HEAD.leading > span.width - 1) continue;
      const longest = Math.max(...lines.map(({ width }) => width));
      return { cell, row, span, lines, turned: true, height: longest + padding };
    }
  }
  const lines = breakLines(face, runs, TABLE_HEAD.size, innerOf(span).width);
  return { cell, row, span, lines, turned: false, height: lines.length * TABLE_HEAD.leading + padding };
}

function drawHead(
  canvas: Canvas,
  head: Head,
  left: number,
  bottom: number,
  isLast: boolean,
  owner: Owner,
): void {
  const { size, leading } = TABLE_HEAD;
  const colour = HUES[head.cell.belonging];
  const x = left + head.span.x;
  if (!isLast) {
    canvas.rule(x + CELL.side, bottom - 1, head.span.width - 2 * CELL.side, 1.4, colour);
  }
  if (head.turned) {
    const first = x + (head.span.width - head.lines.length * leading) / 2 + baseline(TABLE_HEAD);
    for (const [index, line] of head.lines.entries()) {
      canvas.turnedText(line.words, first + index * leading, bottom - CELL.bottom, size, colour, owner);
    }
    return;
  }
  const isCentred = head.cell.belonging !== "none";
  const top = bottom - CELL.bottom - head.lines.length * leading;
  for (const [index, line] of head.lines.entries()) {
    const start = isCentred ? x + (head.span.width - line.width) / 2 : left + innerOf(head.span).start;
    canvas.text(line.words, start, top + index * leading + baseline(TABLE_HEAD), size, colour, owner);
  }
}
