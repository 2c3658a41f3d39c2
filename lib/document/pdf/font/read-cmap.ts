import type { ByteReader } from "./byte-reader.ts";

/** Reads which glyph draws which code point from a `cmap` table (formats 4 and 12). */
export function readCmap(cmap: ByteReader): Map<number, number> {
  const glyphs = new Map<number, number>();
  const count = cmap.u16(2);
  const offsets = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const at = 4 + index * 8;
    const isUnicode = cmap.u16(at) === 0 || (cmap.u16(at) === 3 && [1, 10].includes(cmap.u16(at + 2)));
    const offset = cmap.u32(at + 4);
    if (isUnicode) offsets.set(cmap.u16(offset), offset);
  }
  const whole = offsets.get(12);
  const basic = offsets.get(4);
  if (whole !== undefined) readGroups(cmap, whole, glyphs);
  else if (basic !== undefined) readSegments(cmap, basic, glyphs);
  else throw new Error("Font has no Unicode character map");
  return glyphs;
}

function readGroups(cmap: ByteReader, offset: number, glyphs: Map<number, number>): void {
  const groups = cmap.u32(offset + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = offset + 16 + group * 12;
    const start = cmap.u32(at);
    const end = cmap.u32(at + 4);
    const first = cmap.u32(at + 8);
    for (let code = start; code <= end; code += 1) set(glyphs, code, first + code - start);
  }
}

function readSegments(cmap: ByteReader, offset: number, glyphs: Map<number, number>): void {
  const doubled = cmap.u16(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const start = cmap.u16(starts + at);
    const delta = cmap.u16(deltas + at);
    const range = cmap.u16(ranges + at);
    for (let code = start; code <= cmap.u16(ends + at) && code < 0xffff; code += 1) {
      const found = range === 0 ? code : cmap.u16(ranges + at + range + (code - start) * 2);
      set(glyphs, code, found === 0 ? 0 : (found + delta) & 0xffff);
    }
  }
}

function set(glyphs: Map<number, number>, code: number, glyph: number): void {
  if (glyph !== 0) glyphs.set(code, glyph);
}
