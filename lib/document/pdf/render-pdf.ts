import { PDFDocument, PDFName, type PDFPageLeaf, PDFRef } from "pdf-lib";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Attachment, LayoutDocument, Section } from "../layout/document.ts";
import { writeCatalog } from "./archive/write-catalog.ts";
import { writeOutline } from "./archive/write-outline.ts";
import type { Canvas } from "./canvas.ts";
import { attachFiles } from "./file/attach-files.ts";
import { mixedHash } from "./file/mixed-hash.ts";
import { ascii } from "./file/pack-objects.ts";
import { type Deflate, PdfFile } from "./file/pdf-file.ts";
import { writeFile } from "./file/write-file.ts";
import { findUnprintable } from "./find-unprintable.ts";
import { flowBlocks } from "./flow/flow-blocks.ts";
import { PageFlow } from "./flow/page-flow.ts";
import { type FontBytes, Typeface } from "./font/typeface.ts";
import { writeFont } from "./font/write-font.ts";
import { writeForm } from "./form/write-form.ts";
import { drawFurniture } from "./furniture.ts";
import { StructureTree } from "./structure/structure-tree.ts";
import { PAPERS } from "./theme.ts";

export interface RenderOptions {
  readonly fonts: FontBytes;
  readonly attachments: readonly Attachment[];
  /** ISO 8601: written as date of the document and of its attachments. */
  readonly createdAt: string;
  readonly compress?: Deflate;
}

export type Rendered = { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number } | Refusal;

interface WrittenPage {
  readonly canvas: Canvas;
  readonly node: PDFPageLeaf;
  readonly object: number;
}

/**
 * Writes a document as one file that keeps PDF/UA-1 and PDF/A-3a, the same bytes for the same input; refuses a character
 * that cannot be printed.
 */
export async function renderPdf(document: LayoutDocument, options: RenderOptions): Promise<Rendered> {
  const face = new Typeface(options.fonts);
  const refusal = findUnprintable(document, face);
  if (refusal !== null) return refusal;

  const file = new PdfFile(await PDFDocument.create({ updateMetadata: false }), options.compress);
  const flow = fillPages(file, face, document);
  const contents = flow.pages.map((page) => page.toBytes());
  writeCatalog(file, document, options.createdAt, idOf(contents, document, options));
  const pages = writePages(file, flow, contents, face);
  const fields = writeForm(file, face.main, pages);
  for (const { object, page } of fields) pages[page]?.node.addAnnot(PDFRef.of(object));
  const { catalog } = file.document;
  const outline = writeOutline(file, flow.bookmarks, pages.map(heightOf));
  if (outline !== null) catalog.set(PDFName.of("Outlines"), PDFRef.of(outline));
  const owners = flow.pages.map((page) => page.owners);
  const tree = flow.tree.finish(
    owners,
    fields.map(({ owner }) => owner),
  );
  catalog.set(PDFName.of("StructTreeRoot"), PDFRef.of(tree));
  attachFiles(file, options.attachments, options.createdAt);
  return { ok: true, bytes: writeFile(file), pages: pages.length };
}

function fillPages(file: PdfFile, face: Typeface, document: LayoutDocument): PageFlow {
  const addPage = (width: number, height: number): number => file.addPage(width, height);
  const flow = new PageFlow(new StructureTree(file), addPage);
  for (const section of document.sections) {
    const { width, height } = paperOf(document, section);
    flow.startSection(width, height);
    flowBlocks(face, flow, section.blocks);
  }
  for (const [index, page] of flow.pages.entries()) {
    page.endPart();
    drawFurniture(face, page, document.furniture, index + 1, flow.pages.length);
  }
  return flow;
}

function writePages(
  file: PdfFile,
  flow: PageFlow,
  contents: readonly Uint8Array[],
  face: Typeface,
): readonly WrittenPage[] {
  const resources = file.context.nextRef();
  const pages = file.pages.flatMap((node, index) => {
    const canvas = flow.pages[index];
    const content = contents[index];
    if (canvas === undefined || content === undefined) return [];
    node.set(PDFName.of("Contents"), file.stream(content, {}));
    node.set(PDFName.of("Resources"), resources);
    node.set(PDFName.of("StructParents"), file.context.obj(index));
    node.set(PDFName.of("Tabs"), PDFName.of("S"));
    return [{ canvas, node, object: flow.tree.pages[index] ?? 0 }];
  });
  const fonts = Object.fromEntries(face.listUsed().map((font) => [font.resource, writeFont(file, font)]));
  file.context.assign(resources, file.context.obj({ Font: fonts }));
  return pages;
}

const heightOf = ({ object, canvas }: WrittenPage) => ({ object, height: canvas.height });

function paperOf(
  document: LayoutDocument,
  section: Section,
): { readonly width: number; readonly height: number } {
  const paper = PAPERS[document.paper];
  return section.orientation === "portrait" ? paper : { width: paper.height, height: paper.width };
}

/** From everything that is printed and attached, so that two files with one id are the same. */
function idOf(
  pages: readonly Uint8Array[],
  document: LayoutDocument,
  { attachments, createdAt }: RenderOptions,
): string {
  const carried = attachments.flatMap(({ name, bytes }) => [ascii(name), bytes]);
  return mixedHash([ascii(JSON.stringify(document.metadata)), ascii(createdAt), ...pages, ...carried]);
}
