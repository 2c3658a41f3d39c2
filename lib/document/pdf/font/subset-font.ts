import { copyGlyph } from "./copy-glyph.ts";
import type { FontFile } from "./font-file.ts";
import { type FontTable, writeFontFile } from "./write-font-file.ts";

export interface FontSubset {
  readonly bytes: Uint8Array;
  /** New glyph number of each glyph asked for. */
  readonly renumbered: ReadonlyMap<number, number>;
  /** A glyph that draws nothing and takes no room. */
  readonly nothing: number;
}

/** Keeps the glyphs asked for, with the parts they are composed of and without hinting; `more` are further tables. */
export function subsetFont(
  font: FontFile,
  wanted: readonly number[],
  more: readonly FontTable[] = [],
): FontSubset {
  const glyf = font.table("glyf");
  const loca = font.table("loca");
  const isLong = font.table("head").u16(50) === 1;
  const offset = (glyph: number): number => (isLong ? loca.u32(glyph * 4) : loca.u16(glyph * 2) * 2);

  const renumbered = new Map<number, number>([[0, 0]]);
  const order: number[] = [0];
  const number = (glyph: number): number => {
    const known = renumbered.get(glyph);
    if (known !== undefined) return known;
    renumbered.set(glyph, order.length);
    order.push(glyph);
    return order.length - 1;
  };
  for (const glyph of wanted) number(glyph);

  const outlines: Uint8Array[] = [];
  const advances: { readonly width: number; readonly bearing: number }[] = [];
  const hmtx = font.table("hmtx");
  const metrics = font.table("hhea").u16(34);
  for (let index = 0; index < order.length; index += 1) {
    const glyph = order[index] ?? 0;
    const start = offset(glyph);
    outlines.push(copyGlyph(glyf.part(start, offset(glyph + 1) - start), number));
    const bearing = glyph < metrics ? hmtx.i16(glyph * 4 + 2) : hmtx.i16(metrics * 4 + (glyph - metrics) * 2);
    advances.push({ width: font.advance(glyph), bearing });
  }
  outlines.push(new Uint8Array(0));
  advances.push({ width: 0, bearing: 0 });
  return { bytes: writeFontFile(font, outlines, advances, more), renumbered, nothing: outlines.length - 1 };
}
