import type { HorizontalRule } from "./drawn-rules.ts";

/** A piece of text as it stands on a page; all lengths in points, `top` to `bottom` downwards. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** What a page shows, as plain data. */
export interface PdfPage {
  readonly number: number;
  readonly height: number;
  /** In the order in which it is drawn; text that does not stand upright is not in it. */
  readonly texts: readonly PlacedText[];
  /** The same by the mark that the structure of the file names it by. */
  readonly marks: ReadonlyMap<string, readonly PlacedText[]>;
  readonly rules: readonly HorizontalRule[];
  /** Text that is there and not shown: a scan that a program has read. */
  readonly hasHiddenText: boolean;
  /** Many characters that say nothing about which letter they are. */
  readonly hasUnknownSigns: boolean;
}

const GAP_OF_WORDS = 0.15;

/** Whether a piece stands on the line of another one. */
export const onSameLine = (a: PlacedText, b: PlacedText): boolean =>
  Math.abs(a.baseline - b.baseline) < 0.3 * Math.min(a.size, b.size);

/** Pieces of one cell as its text, in the order in which they come; a word that is broken by a hyphen stays together. */
export function joinTexts(pieces: readonly PlacedText[]): string {
  let text = "";
  let before: PlacedText | undefined;
  for (const piece of pieces) {
    if (before) {
      const isBroken = !onSameLine(before, piece);
      const isApart = isBroken
        ? !/\p{L}-$/u.test(text)
        : piece.left - before.right > GAP_OF_WORDS * piece.size;
      if (isApart && !/\s$/.test(text)) text += " ";
    }
    text += piece.text;
    before = piece;
  }
  return text;
}
