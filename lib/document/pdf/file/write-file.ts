import { PDFRawStream, PDFStream } from "pdf-lib";
import { ascii } from "./pack-objects.ts";
import type { PdfFile } from "./pdf-file.ts";

/** How every file begins: its version, and bytes that say that it is not text. */
export const HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
const PLACE_BYTES = 7;
const FLATE = "/Filter/FlateDecode";

/** Kinds of places in the table of objects. */
const AT_OFFSET = 1;
const IN_STREAM = 2;

/** Writes all objects as one file: streams on their own, everything else packed into object streams. */
export function writeFile(file: PdfFile): Uint8Array {
  const { context, deflate } = file;
  const parts: Uint8Array[] = [latin1(HEADER)];
  let offset = parts[0]?.length ?? 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    offset += part.length;
  };
  const putStream = (object: number, dictionary: string, bytes: Uint8Array): void => {
    put(ascii(`${object} 0 obj\n${dictionary}\nstream\n`));
    put(bytes);
    put(ascii("\nendstream\nendobj\n"));
  };

  const streams: (readonly [number, PDFStream])[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) streams.push([ref.objectNumber, object]);
    else file.write(ref.objectNumber, object.toString());
  }
  const packs = file.finishPacks();
  const first = context.largestObjectNumber + 1;
  const start = first + packs.length;
  const places = new PlaceTable(start + 1);
  for (const [object, stream] of streams) {
    places.set(object, AT_OFFSET, offset, 0);
    putStream(object, stream.dict.toString(), contentsOf(stream));
  }
  const filter = deflate === undefined ? "" : FLATE;
  for (const [at, { objects, first: begin, bytes }] of packs.entries()) {
    places.set(first + at, AT_OFFSET, offset, 0);
    for (const [index, object] of objects.entries()) places.set(object, IN_STREAM, first + at, index);
    const count = `/N ${objects.length}/First ${begin}`;
    putStream(first + at, `<</Type/ObjStm${count}${filter}/Length ${bytes.length}>>`, bytes);
  }
  const end = offset;
  places.set(start, AT_OFFSET, end, 0);
  const stored = deflate === undefined ? places.bytes : deflate(places.bytes);
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = `/Root ${String(Root)}/Info ${String(Info)}/ID ${String(ID)}`;
  const size = `/Size ${start + 1}/W[1 4 2]`;
  putStream(start, `<</Type/XRef${size}${trailer}${filter}/Length ${stored.length}>>`, stored);
  put(ascii(`startxref\n${end}\n%%EOF\n`));
  return joined(parts, offset);
}

/** The table of objects: where each lies, at an offset or as the nth of a packed stream. */
class PlaceTable {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(size: number) {
    this.bytes = new Uint8Array(size * PLACE_BYTES);
    this.view = new DataView(this.bytes.buffer);
    this.view.setUint16(5, 0xffff);
  }

  set(object: number, kind: number, place: number, index: number): void {
    const at = object * PLACE_BYTES;
    this.view.setUint8(at, kind);
    this.view.setUint32(at + 1, place);
    this.view.setUint16(at + 5, index);
  }
}

function contentsOf(stream: PDFStream): Uint8Array {
  if (stream instanceof PDFRawStream) return stream.contents;
  throw new Error("Only raw streams are written");
}

/** Text of characters below 256 as bytes; the slow way, for what is not ASCII. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
