import type { FontFile } from "./font-file.ts";

export type FontTable = readonly [tag: string, bytes: Uint8Array];

interface Advance {
  readonly width: number;
  readonly bearing: number;
}

/** Writes a TrueType file with just the tables that a PDF reader needs of an embedded font. */
export function writeFontFile(
  font: FontFile,
  outlines: readonly Uint8Array[],
  advances: readonly Advance[],
  more: readonly FontTable[],
): Uint8Array {
  const count = outlines.length;
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline.length), 0));
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(count * 4));
  let at = 0;
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, at);
    loca.setUint32(index * 4, at);
    at += padded(outline.length);
  }
  loca.setUint32(count * 4, at);
  for (const [index, { width, bearing }] of advances.entries()) {
    hmtx.setUint16(index * 4, width);
    hmtx.setInt16(index * 4 + 2, bearing);
  }
  const head = copied(font, "head");
  head.setUint32(8, 0);
  head.setUint16(50, 1);
  const hhea = copied(font, "hhea");
  hhea.setUint16(34, count);
  const maxp = copied(font, "maxp");
  maxp.setUint16(4, count);
  maxp.setUint16(26, 0);
  return assemble([
    ...more,
    ["glyf", glyf],
    ["head", whole(head)],
    ["hhea", whole(hhea)],
    ["hmtx", whole(hmtx)],
    ["loca", whole(loca)],
    ["maxp", whole(maxp)],
  ]);
}

function assemble(tables: readonly FontTable[]): Uint8Array {
  const directory = 12 + tables.length * 16;
  const length = tables.reduce((sum, [, table]) => sum + padded(table.length), directory);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let at = directory;
  let headAt = 0;
  for (const [index, [tag, table]] of tables.entries()) {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) bytes[entry + letter] = tag.charCodeAt(letter);
    bytes.set(table, at);
    view.setUint32(entry + 4, checksum(view, at, padded(table.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    if (tag === "head") headAt = at;
    at += padded(table.length);
  }
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, length)) >>> 0);
  return bytes;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

const padded = (length: number): number => (length + 3) & ~3;

const whole = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

const copied = (font: FontFile, tag: string): DataView => new DataView(font.table(tag).bytes.slice().buffer);
