import type { Canvas } from "../canvas.ts";
import { CELL, HAIRLINE, RULE } from "../theme.ts";
import type { Span } from "./columns.ts";
import type { PageFlow } from "./page-flow.ts";
import { heightOf, type Piece } from "./piece.ts";

export interface GridCell extends Span {
  readonly pieces: readonly Piece[];
  readonly align: "start" | "centre";
}

export interface GridHeader {
  readonly height: number;
  /** A repeated header is furniture of its page. */
  readonly draw: (canvas: Canvas, left: number, top: number, isRepeated: boolean) => void;
}

export interface Grid {
  readonly header: GridHeader | null;
  readonly count: number;
  /** Builds a row with its elements when its turn comes, once: a long table is never held as lines. */
  readonly row: (index: number) => readonly GridCell[];
  /** Called when the row that was built last is drawn to its end. */
  readonly end: () => void;
  readonly ruled: boolean;
}

const PADDING = CELL.top + CELL.bottom;
const WORTH_BEGINNING = 60;
const NO_HEADER: GridHeader = { height: 0, draw: () => undefined };

/** Where text stands in a cell: the first column begins at the page's own edge. */
export function innerOf({ x, width }: Span): { readonly start: number; readonly width: number } {
  const before = x === 0 ? 0 : CELL.side;
  return { start: x + before, width: width - before - CELL.side };
}

/** Height that must be free so that a grid can begin: its header and its first row, or a part of it. */
export function beginningOf(grid: Grid): number {
  const header = grid.header?.height ?? 0;
  return grid.count === 0 ? header : header + Math.min(rowHeight(grid.row(0)), 2 * WORTH_BEGINNING);
}

/** Builds each row once, although the first is asked for twice: each has its elements in the structure tree. */
export function builtOnce(build: Grid["row"]): Grid["row"] {
  let first: readonly GridCell[] | undefined;
  return (index) => {
    if (index > 0) return build(index);
    first ??= build(0);
    return first;
  };
}

/** Places rows; a row moves to the next page whole, and is broken only when no page could hold it. */
export function flowGrid(flow: PageFlow, grid: Grid): void {
  const header = grid.header ?? NO_HEADER;
  const repeats = header.height < flow.pageRoom * 0.5;
  const startPage = (): void => {
    flow.startPage();
    if (repeats) drawHeader(flow, header, true);
  };
  if (!flow.fits(beginningOf(grid)) && !flow.isAtTop) flow.startPage();
  drawHeader(flow, header, false);
  for (let index = 0; index < grid.count; index += 1) {
    flowRow(flow, grid.row(index), grid.ruled, repeats ? header.height : 0, startPage);
    grid.end();
  }
}

function flowRow(
  flow: PageFlow,
  row: readonly GridCell[],
  ruled: boolean,
  headerHeight: number,
  startPage: () => void,
): void {
  const pageRoom = flow.pageRoom - headerHeight;
  let rest = row;
  let height = rowHeight(rest);
  while (!flow.fits(height)) {
    const isFresh = flow.room >= pageRoom - 1;
    const mustSplit = height > pageRoom && (isFresh || flow.room >= WORTH_BEGINNING);
    const parts = mustSplit ? splitRow(rest, flow.room - PADDING, isFresh) : null;
    if (parts === null && isFresh) break;
    if (parts !== null) {
      drawRow(flow, parts.now, rowHeight(parts.now), ruled, false);
      rest = parts.later;
      height = rowHeight(rest);
    }
    startPage();
  }
  drawRow(flow, rest, height, ruled, true);
}

interface Parts {
  readonly now: readonly GridCell[];
  readonly later: readonly GridCell[];
}

function splitRow(row: readonly GridCell[], room: number, isFresh: boolean): Parts | null {
  const counts = row.map(({ pieces }) => {
    let used = 0;
    let count = 0;
    for (const piece of pieces) {
      if (used + piece.height > room && !(isFresh && count === 0)) break;
      used += piece.height;
      count += 1;
    }
    return count;
  });
  const isStuck = row.some(({ pieces }, index) => pieces.length > 0 && counts[index] === 0);
  const isWhole = row.every(({ pieces }, index) => counts[index] === pieces.length);
  if (isStuck || isWhole) return null;
  return {
    now: row.map((cell, index) => ({ ...cell, pieces: cell.pieces.slice(0, counts[index]) })),
    later: row.map((cell, index) => ({ ...cell, pieces: cell.pieces.slice(counts[index]) })),
  };
}

function drawRow(
  flow: PageFlow,
  row: readonly GridCell[],
  height: number,
  ruled: boolean,
  isEnd: boolean,
): void {
  const top = flow.take(height);
  const { canvas } = flow;
  for (const cell of row) {
    if (cell.pieces.length === 0) continue;
    const { start, width } = innerOf(cell);
    let at = top + CELL.top;
    for (const piece of cell.pieces) {
      const x = flow.left + start + (cell.align === "centre" ? width / 2 : 0);
      piece.draw(canvas, x, at);
      at += piece.height;
    }
  }
  if (!ruled) return;
  canvas.rule(flow.left, top + height, flow.width, isEnd ? 0.5 : 0.25, HAIRLINE, isEnd ? "" : "1 2");
}

function drawHeader(flow: PageFlow, header: GridHeader, isRepeated: boolean): void {
  if (header.height === 0) return;
  const top = flow.take(header.height);
  header.draw(flow.canvas, flow.left, top, isRepeated);
  flow.canvas.rule(flow.left, top + header.height, flow.width, 0.8, RULE);
}

function rowHeight(row: readonly GridCell[]): number {
  let highest = 0;
  for (const { pieces } of row) {
    if (pieces.length > 0) highest = Math.max(highest, heightOf(pieces));
  }
  return highest + PADDING;
}
