import { ByteReader } from "./byte-reader.ts";

export interface FontMetrics {
  readonly unitsPerEm: number;
  /** Advance of a glyph in font units. */
  readonly advance: (glyph: number) => number;
}

/** The tables of a TrueType file; throws when it is not one. */
export function readTables(bytes: Uint8Array): (tag: string) => ByteReader {
  const file = new ByteReader(bytes);
  if (file.u32(0) !== 0x00010000) throw new Error("Not a TrueType font");
  const tables = new Map<string, ByteReader>();
  for (let index = 0; index < file.u16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, file.part(file.u32(at + 8), file.u32(at + 12)));
  }
  return (tag) => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`Font has no table ${tag}`);
    return found;
  };
}

/** How wide the glyphs of a TrueType font are; a subset without character map and name will do. */
export function readMetrics(table: (tag: string) => ByteReader): FontMetrics {
  const hmtx = table("hmtx");
  const count = table("hhea").u16(34);
  return {
    unitsPerEm: table("head").u16(18),
    advance: (glyph) => hmtx.u16(Math.min(glyph, count - 1) * 4),
  };
}
