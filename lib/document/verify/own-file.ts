import { PDFContext, PDFRawStream } from "pdf-lib";
import { bytesOf } from "../conformance/model/entries.ts";
import { HEADER } from "../pdf/file/write-file.ts";

/** One stream of a file as this product writes it: everything else lies packed in some of them. */
interface OwnStream {
  readonly object: number;
  /** Its dictionary without how it is packed. */
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

const START = /^(\d+) 0 obj\n/;
const END = "\nendstream\nendobj\n";
const LATIN1 = new TextDecoder("latin1");

/**
 * Reads a file strictly, byte after byte, as this product writes it, so that no reader can see another object than this
 * one does; `null` when any byte stands where it should not.
 */
export function readOwnFile(bytes: Uint8Array): readonly OwnStream[] | null {
  const text = LATIN1.decode(bytes);
  if (!text.startsWith(HEADER)) return null;
  const streams: OwnStream[] = [];
  const offsets = new Map<number, number>();
  let at = HEADER.length;
  for (;;) {
    const object = Number(START.exec(text.slice(at, at + 24))?.[1] ?? Number.NaN);
    if (!Number.isInteger(object) || offsets.has(object)) return null;
    offsets.set(object, at);
    const start = at + `${object} 0 obj\n`.length;
    const split = text.indexOf("\nstream\n", start);
    if (split < 0) return null;
    const dictionary = text.slice(start, split);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
    const from = split + "\nstream\n".length;
    if (!Number.isInteger(length) || text.slice(from + length, from + length + END.length) !== END)
      return null;
    const unpacked = unpack(dictionary, bytes.subarray(from, from + length));
    if (unpacked === null) return null;
    at = from + length + END.length;
    if (dictionary.startsWith("<</Type/XRef")) {
      const isEnd = text.slice(at) === `startxref\n${offsets.get(object)}\n%%EOF\n`;
      if (!isEnd || !hasOffsets(unpacked, offsets)) return null;
      return [...streams, { object, dictionary: bare(dictionary), bytes: withoutOffsets(unpacked) }];
    }
    streams.push({ object, dictionary: bare(dictionary), bytes: unpacked });
  }
}

/** Whether two files hold the same objects and unpacked streams, in the same order. */
export function isSameFile(a: readonly OwnStream[], b: readonly OwnStream[]): boolean {
  return (
    a.length === b.length &&
    a.every((stream, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        stream.object === other.object &&
        stream.dictionary === other.dictionary &&
        isSameBytes(stream.bytes, other.bytes)
      );
    })
  );
}

export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

const bare = (dictionary: string): string =>
  dictionary.replace(/\s*\/Filter ?\/FlateDecode/, "").replace(/\s*\/Length \d+/, "");

function unpack(dictionary: string, packed: Uint8Array): Uint8Array | null {
  if (!/\/Filter ?\/FlateDecode/.test(dictionary)) return packed;
  const dict = PDFContext.create().obj({ Filter: "FlateDecode" });
  try {
    return bytesOf(PDFRawStream.of(dict, packed));
  } catch {
    // The reader throws plain errors for bytes that are no such stream: then the file is not as it was written.
    return null;
  }
}

const ENTRY = 7;
const AT_OFFSET = 1;

/** Whether the table of the file leads to exactly the streams that were read. */
function hasOffsets(table: Uint8Array, offsets: ReadonlyMap<number, number>): boolean {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const found = new Map<number, number>();
  for (let object = 0; (object + 1) * ENTRY <= table.length; object += 1) {
    if (view.getUint8(object * ENTRY) === AT_OFFSET) found.set(object, view.getUint32(object * ENTRY + 1));
  }
  return found.size === offsets.size && [...found].every(([object, place]) => offsets.get(object) === place);
}

/** The table with what depends on packing taken out: what is left must be the same in the file printed again. */
function withoutOffsets(table: Uint8Array): Uint8Array {
  const rest = table.slice();
  for (let at = 0; at + ENTRY <= rest.length; at += ENTRY) {
    if (rest[at] === AT_OFFSET) rest.fill(0, at + 1, at + 5);
  }
  return rest;
}
