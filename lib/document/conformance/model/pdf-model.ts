import { type PDFContext, type PDFDict, PDFDocument } from "pdf-lib";
import { bytesOf, entry } from "./entries.ts";
import type { FontModel } from "./font-model.ts";
import { createFontReader, type PageModel, readPage } from "./page-model.ts";
import { readStructure, type StructureModel, type StructureNode } from "./structure-model.ts";

/** A file as its objects say it: what the rules of both standards look at. */
export interface PdfModel {
  /** The first bytes of the file, as Latin-1. */
  readonly head: string;
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PageModel[];
  readonly fonts: readonly FontModel[];
  readonly structure: StructureModel;
  /** The XMP packet as text; empty when there is none. */
  readonly xmp: string;
}

const HEAD = 24;

/** Reads a file; throws when it is not one that can be read. */
export async function readPdf(bytes: Uint8Array): Promise<PdfModel> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  return modelOf(document, new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)));
}

/** The model of a parsed file. */
export function modelOf(document: PDFDocument, head: string): PdfModel {
  const { context, catalog } = document;
  const fontOf = createFontReader();
  const pages = document.getPages().map(({ node }, index) => readPage(node, index, fontOf));
  const fonts = [...new Set(pages.flatMap((page) => [...page.fonts.values()]))];
  return {
    head,
    context,
    catalog,
    pages,
    fonts,
    structure: readStructure(context, catalog),
    xmp: new TextDecoder().decode(bytesOf(entry(catalog, "Metadata"))),
  };
}

/** Text of an element and of everything in it, in the order of the tree; lines and elements follow without a break. */
export function createTextReader(model: PdfModel): (node: StructureNode) => string {
  const byPage = new Map(
    model.pages.map((page) => {
      const marks = new Map<number, string>();
      for (const { font, codes, mark } of page.shown) {
        if (mark === null) continue;
        const text = codes.map((code) => font?.unicode.get(code) ?? "\uFFFD").join("");
        marks.set(mark, (marks.get(mark) ?? "") + text);
      }
      return [model.context.getObjectRef(page.dict)?.tag ?? "", marks] as const;
    }),
  );
  const textOf = (node: StructureNode): string =>
    node.order
      .map((kid) => {
        if ("dict" in kid) return textOf(kid);
        return kid.kind === "mark" ? (byPage.get(kid.page?.tag ?? "")?.get(kid.mark) ?? "") : "";
      })
      .join("");
  return textOf;
}
