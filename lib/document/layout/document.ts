import type { Block } from "./block.ts";

export interface Metadata {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** BCP 47 tag of the document's language. */
  readonly language: string;
}

/** Repeated on each page and no part of the text: an artifact to a screen reader. */
export interface Furniture {
  readonly headerStart: string;
  readonly headerEnd: string;
  /** Draws the end of the header line as a warning: a draft. */
  readonly headerEndStrong: boolean;
  readonly footerStart: string;
  /** Holds `{page}` and `{pages}`. */
  readonly pageOf: string;
}

export interface Section {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

/** A document without a format: pure data, each block with one meaning that a tagged writer can name. */
export interface LayoutDocument {
  readonly metadata: Metadata;
  readonly paper: "a4" | "letter";
  readonly furniture: Furniture;
  readonly sections: readonly Section[];
}

/** A file carried inside the document. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  readonly relationship: "Source" | "Data" | "Supplement" | "Alternative" | "Unspecified";
  readonly bytes: Uint8Array;
}
