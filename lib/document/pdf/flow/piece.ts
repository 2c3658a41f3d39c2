import type { Run } from "../../layout/block.ts";
import type { Canvas, Owner } from "../canvas.ts";
import type { Typeface } from "../font/typeface.ts";
import { breakLines } from "../text/break-lines.ts";
import type { Style } from "../theme.ts";

/** The smallest thing that stands on one page: a line of text, a row of letters, a rule. */
export interface Piece {
  readonly height: number;
  readonly draw: (canvas: Canvas, x: number, top: number) => void;
}

/** An empty stretch. */
export const gap = (height: number): Piece => ({ height, draw: () => undefined });

/** One piece a line. */
export function textPieces(
  face: Typeface,
  runs: readonly Run[],
  style: Style,
  width: number,
  owner: Owner,
): readonly Piece[] {
  return breakLines(face, runs, style.size, width).map((line) => ({
    height: style.leading,
    draw: (canvas, x, top) =>
      canvas.text(line.words, x, top + baseline(style), style.size, style.colour, owner),
  }));
}

/** From the top of a line to its baseline. */
export const baseline = (style: Style): number => (style.leading - style.size) / 2 + style.size * 0.8;

export function heightOf(pieces: readonly Piece[]): number {
  let height = 0;
  for (const piece of pieces) height += piece.height;
  return height;
}
