import type { Belonging, Tone } from "../layout/block.ts";
import type { Colour } from "./canvas.ts";

export interface Style {
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
}

export const INK: Colour = [0.1, 0.11, 0.13];
export const QUIET: Colour = [0.36, 0.38, 0.42];
export const HAIRLINE: Colour = [0.8, 0.82, 0.84];
export const RULE: Colour = [0.35, 0.37, 0.4];
export const TINT: Colour = [0.955, 0.96, 0.965];
export const WHITE: Colour = [1, 1, 1];
export const WARNING: Colour = [0.62, 0.12, 0.06];

export const HUES: Readonly<Record<Belonging, Colour>> = {
  buyer: [0.082, 0.396, 0.753],
  provider: [0.698, 0.29, 0],
  third: [0.169, 0.188, 0.212],
  none: INK,
};

/** Points; body text is read at arm's length. */
export const TONES: Readonly<Record<Tone, Style>> = {
  lead: { size: 11.5, leading: 16, colour: INK },
  body: { size: 9.5, leading: 13.4, colour: INK },
  small: { size: 8.5, leading: 11.6, colour: INK },
  quiet: { size: 8.5, leading: 11.6, colour: QUIET },
};

export const HEADINGS: Readonly<
  Record<1 | 2 | 3, Style & { readonly before: number; readonly after: number }>
> = {
  1: { size: 24, leading: 29, colour: INK, before: 6, after: 8 },
  2: { size: 14.5, leading: 19, colour: INK, before: 20, after: 6 },
  3: { size: 10.5, leading: 14, colour: INK, before: 12, after: 4 },
};

export const TABLE_HEAD: Style = { size: 8, leading: 10.4, colour: INK };
export const FURNITURE: Style = { size: 7.5, leading: 10, colour: QUIET };
export const LETTER: Style = { size: 8.5, leading: 14.5, colour: INK };
export const LETTER_NOTE: Style = { size: 6.8, leading: 8.6, colour: QUIET };

export const PAPERS = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;

export const MARGIN = { side: 51, top: 62, bottom: 56 } as const;
export const CELL = { side: 5, top: 4, bottom: 4.5 } as const;
