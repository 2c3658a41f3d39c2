import {
  type PDFContext,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from "pdf-lib";

/** Compresses to the zlib format; without it streams are written as they are. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

type Entry = string | number | PDFObject;

/**
 * The file being written, and the one place that knows how: few objects go to pdf-lib's model, the many of the structure
 * tree are kept as text, streams pass through the given compression.
 */
export class PdfFile {
  readonly document: PDFDocument;
  readonly deflate: Deflate | undefined;
  private readonly written: string[] = [];

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

  /** A stream that every reader must be able to read without unpacking it. */
  bareStream(bytes: Uint8Array, entries: Readonly<Record<string, Entry>>): PDFRef {
    return this.context.register(
      PDFRawStream.of(this.context.obj({ ...entries, Length: bytes.length }), bytes),
    );
  }

  /** The number of an object that will be written as text. */
  reserve(): number {
    this.context.largestObjectNumber += 1;
    return this.context.largestObjectNumber;
  }

  /** Sets the text of a reserved object. */
  write(object: number, text: string): void {
    this.written[object] = text;
  }

  /** Adds an object written as text and returns its number. */
  add(text: string): number {
    const object = this.reserve();
    this.written[object] = text;
    return object;
  }

  /** Texts of objects by their number; other objects leave holes. */
  listWritten(): readonly (string | undefined)[] {
    return this.written;
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
