import type { ByteReader } from "./byte-reader.ts";
import { type FontMetrics, readMetrics, readTables } from "./font-metrics.ts";
import { readCmap } from "./read-cmap.ts";

/** A TrueType font, read once: which glyph draws what, and how wide it is. */
export interface FontFile extends FontMetrics {
  readonly name: string;
  /** In thousandths of the size. */
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** Glyph of a code point, `undefined` when the font cannot draw it. */
  readonly glyphs: ReadonlyMap<number, number>;
  readonly table: (tag: string) => ByteReader;
}

/** Reads a static TrueType font; throws when it is not one, for fonts are part of the product. */
export function readFontFile(bytes: Uint8Array): FontFile {
  const table = readTables(bytes);
  const { unitsPerEm, advance } = readMetrics(table);
  const head = table("head");
  const hhea = table("hhea");
  const scaled = (units: number): number => Math.round((units * 1000) / unitsPerEm);
  return {
    name: postScriptName(table("name")),
    unitsPerEm,
    ascent: scaled(hhea.i16(4)),
    descent: scaled(hhea.i16(6)),
    box: [scaled(head.i16(36)), scaled(head.i16(38)), scaled(head.i16(40)), scaled(head.i16(42))],
    glyphs: readCmap(table("cmap")),
    advance,
    table,
  };
}

function postScriptName(name: ByteReader): string {
  const strings = name.u16(4);
  for (let index = 0; index < name.u16(2); index += 1) {
    const at = 6 + index * 12;
    if (name.u16(at + 6) !== 6 || name.u16(at) !== 3) continue;
    const text = name.part(strings + name.u16(at + 10), name.u16(at + 8)).bytes;
    return Array.from(
      text.filter((byte) => byte !== 0),
      (byte) => String.fromCharCode(byte),
    ).join("");
  }
  throw new Error("Font has no PostScript name");
}
