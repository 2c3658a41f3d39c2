import type { PDFRef } from "pdf-lib";
import {
  type PDFContext,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "pdf-lib";

/** Compresses to the zlib format; without it streams are written as they are. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

type Entry = string | number | PDFObject;

/** The file being written: objects go to pdf-lib's context, streams through the given compression. */
export class PdfFile {
  readonly document: PDFDocument;
  private readonly deflate: Deflate | undefined;

  constructor(document: PDFDocument, deflate: Deflate | undefined) {
    this.document = document;
    this.deflate = deflate;
  }

  get context(): PDFContext {
    return this.document.context;
  }

  stream(bytes: Uint8Array, entries: Readonly<Record<string, Entry>>): PDFRef {
    const written = this.deflate === undefined ? bytes : this.deflate(bytes);
    const filter = this.deflate === undefined ? {} : { Filter: "FlateDecode" };
    const dict = this.context.obj({ ...entries, ...filter, Length: written.length });
    return this.context.register(PDFRawStream.of(dict, written));
  }

  /** A string of ASCII letters. */
  text(ascii: string): PDFString {
    return PDFString.of(ascii);
  }

  /** A string that people read, in any script. */
  words(text: string): PDFHexString {
    return PDFHexString.fromText(text);
  }

  moment(iso: string): PDFString {
    return PDFString.fromDate(new Date(iso));
  }
}
