import { PDFRawStream, PDFStream } from "pdf-lib";
import { ascii } from "./pack-objects.ts";
import type { PdfFile } from "./pdf-file.ts";

/** How every file begins: its version, and bytes that say that it is not text. */
export const HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
const PLACE_BYTES = 7;
const FLATE = "/Filter/FlateDecode";

/** Where an object lies: at an offset, or as the nth of a packed stream. */
type Place =
  | { readonly kind: "at"; readonly offset: number }
  | { readonly kind: "in"; readonly stream: number; readonly index: number };

/** Writes all objects as one file: streams on their own, everything else packed into object streams. */
export function writeFile(file: PdfFile): Uint8Array {
  const { context, deflate } = file;
  const parts: Uint8Array[] = [latin1(HEADER)];
  const places = new Map<number, Place>();
  let offset = parts[0]?.length ?? 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    offset += part.length;
  };
  const putStream = (object: number, dictionary: string, bytes: Uint8Array): void => {
    places.set(object, { kind: "at", offset });
    put(ascii(`${object} 0 obj\n${dictionary}\nstream\n`));
    put(bytes);
    put(ascii("\nendstream\nendobj\n"));
  };

  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) {
      putStream(ref.objectNumber, object.dict.toString(), contentsOf(object));
    } else file.write(ref.objectNumber, object.toString());
  }

  let next = context.largestObjectNumber + 1;
  for (const { objects, first, bytes } of file.finishPacks()) {
    for (const [index, object] of objects.entries()) places.set(object, { kind: "in", stream: next, index });
    const filter = deflate === undefined ? "" : FLATE;
    const dictionary = `<</Type/ObjStm/N ${objects.length}/First ${first}${filter}/Length ${bytes.length}>>`;
    putStream(next, dictionary, bytes);
    next += 1;
  }
  const start = offset;
  places.set(next, { kind: "at", offset });
  const table = tableOf(places, next + 1);
  const stored = deflate === undefined ? table : deflate(table);
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = `/Root ${String(Root)}/Info ${String(Info)}/ID ${String(ID)}`;
  putStream(
    next,
    `<</Type/XRef/Size ${next + 1}/W[1 4 2]${trailer}${deflate === undefined ? "" : FLATE}/Length ${stored.length}>>`,
    stored,
  );
  put(ascii(`startxref\n${start}\n%%EOF\n`));
  return joined(parts, offset);
}

function contentsOf(stream: PDFStream): Uint8Array {
  if (stream instanceof PDFRawStream) return stream.contents;
  throw new Error("Only raw streams are written");
}

function tableOf(places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const bytes = new Uint8Array(size * PLACE_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint16(5, 0xffff);
  for (const [object, place] of places) {
    const at = object * PLACE_BYTES;
    view.setUint8(at, place.kind === "at" ? 1 : 2);
    view.setUint32(at + 1, place.kind === "at" ? place.offset : place.stream);
    view.setUint16(at + 5, place.kind === "at" ? 0 : place.index);
  }
  return bytes;
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
