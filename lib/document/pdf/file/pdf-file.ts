import {
  type PDFContext,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "pdf-lib";

import type { ByteWriter } from "./byte-writer.ts";
import { type Pack, Packer } from "./pack-objects.ts";

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
  readonly pages: PDFPageLeaf[] = [];
  private readonly packer: Packer;

  constructor(document: PDFDocument, deflate: Deflate | undefined) {
    this.document = document;
    this.deflate = deflate;
    this.packer = new Packer((bytes) => (deflate === undefined ? bytes.slice() : deflate(bytes)));
  }

  get context(): PDFContext {
    return this.document.context;
  }

  /** Adds an empty page at the end and returns its object; pdf-lib's own way walks all pages for each. */
  addPage(width: number, height: number): number {
    const { catalog } = this.document;
    const tree = catalog.get(PDFName.of("Pages"));
    if (!(tree instanceof PDFRef)) throw new Error("The document has no tree of pages");
    const page = PDFPageLeaf.withContextAndParent(this.context, tree);
    page.set(PDFName.of("MediaBox"), this.context.obj([0, 0, width, height]));
    const ref = this.context.register(page);
    catalog.Pages().pushLeafNode(ref);
    this.pages.push(page);
    return ref.objectNumber;
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

  /** Where a reserved object is written as text of ASCII letters, until the next one begins. */
  begin(object: number): ByteWriter {
    return this.packer.begin(object);
  }

  /** Writes a reserved object as text of ASCII letters. */
  write(object: number, text: string): void {
    this.packer.begin(object).text(text);
  }

  /** Adds an object written as text and returns its number. */
  add(text: string): number {
    const object = this.reserve();
    this.write(object, text);
    return object;
  }

  /** Everything that was written as text; nothing can be written afterwards. */
  finishPacks(): readonly Pack[] {
    return this.packer.finish();
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
