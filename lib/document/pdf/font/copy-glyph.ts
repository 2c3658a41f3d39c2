import type { ByteReader } from "./byte-reader.ts";

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/** Copies an outline without its hinting program; components are numbered anew. */
export function copyGlyph(glyph: ByteReader, number: (component: number) => number): Uint8Array {
  if (glyph.bytes.length === 0) return new Uint8Array(0);
  const contours = glyph.i16(0);
  return contours < 0 ? copyComposite(glyph, number) : copySimple(glyph, contours);
}

function copySimple(glyph: ByteReader, contours: number): Uint8Array {
  const lengthAt = 10 + contours * 2;
  const rest = glyph.bytes.subarray(lengthAt + 2 + glyph.u16(lengthAt));
  const copy = new Uint8Array(lengthAt + 2 + rest.length);
  copy.set(glyph.bytes.subarray(0, lengthAt));
  copy.set(rest, lengthAt + 2);
  return copy;
}

function copyComposite(glyph: ByteReader, number: (component: number) => number): Uint8Array {
  const copy = glyph.bytes.slice();
  const view = new DataView(copy.buffer);
  let at = 10;
  for (;;) {
    const flags = glyph.u16(at);
    view.setUint16(at, flags & ~HAS_INSTRUCTIONS);
    view.setUint16(at + 2, number(glyph.u16(at + 2)));
    at += 4 + ((flags & ARGUMENTS_ARE_WORDS) !== 0 ? 4 : 2);
    if ((flags & HAS_SCALE) !== 0) at += 2;
    else if ((flags & HAS_TWO_SCALES) !== 0) at += 4;
    else if ((flags & HAS_MATRIX) !== 0) at += 8;
    if ((flags & MORE_COMPONENTS) === 0) return copy.subarray(0, at);
  }
}
