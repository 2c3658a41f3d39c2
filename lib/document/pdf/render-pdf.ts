import { PDFBool, PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import { hashText } from "#lib/matrix/fingerprint.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Attachment, LayoutDocument, Section } from "../layout/document.ts";
import { attachFiles } from "./attach-files.ts";
import { findUnprintable } from "./find-unprintable.ts";
import { flowBlocks } from "./flow/flow-blocks.ts";
import { PageFlow } from "./flow/page-flow.ts";
import { type FontBytes, Typeface } from "./font/typeface.ts";
import { writeFont } from "./font/write-font.ts";
import { drawFurniture } from "./furniture.ts";
import { type Deflate, PdfFile } from "./pdf-file.ts";
import { PAPERS } from "./theme.ts";

export interface RenderOptions {
  readonly fonts: FontBytes;
  readonly attachments: readonly Attachment[];
  /** ISO 8601: written as date of the document and of its attachments. */
  readonly createdAt: string;
  readonly compress?: Deflate;
}

export type Rendered = { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number } | Refusal;

const ID_DIGITS = 32;

/** Writes a document as PDF, the same bytes for the same input; refuses a character that cannot be printed. */
export async function renderPdf(document: LayoutDocument, options: RenderOptions): Promise<Rendered> {
  const face = new Typeface(options.fonts);
  const refusal = findUnprintable(document, face);
  if (refusal !== null) return refusal;

  const flow = new PageFlow();
  for (const section of document.sections) {
    const { width, height } = paperOf(document, section);
    flow.startSection(width, height);
    flowBlocks(face, flow, section.blocks);
  }
  for (const [index, page] of flow.pages.entries()) {
    drawFurniture(face, page, document.furniture, index + 1, flow.pages.length);
  }

  const pdf = new PdfFile(await PDFDocument.create({ updateMetadata: false }), options.compress);
  writeMetadata(pdf, document, options.createdAt);
  const hashes: string[] = [];
  const resources = pdf.context.nextRef();
  for (const page of flow.pages) {
    const operators = page.toOperators();
    hashes.push(hashText(operators));
    const { node } = pdf.document.addPage([page.width, page.height]);
    node.set(PDFName.of("Contents"), pdf.stream(new TextEncoder().encode(operators), {}));
    node.set(PDFName.of("Resources"), resources);
  }
  const fonts = Object.fromEntries(face.listUsed().map((font) => [font.resource, writeFont(pdf, font)]));
  pdf.context.assign(resources, pdf.context.obj({ Font: fonts }));
  attachFiles(pdf, options.attachments, options.createdAt);
  for (const { bytes } of options.attachments) hashes.push(hashText(new TextDecoder("latin1").decode(bytes)));
  identify(pdf, hashText([...hashes, options.createdAt].join("\n")));
  const bytes = await pdf.document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return { ok: true, bytes, pages: flow.pages.length };
}

function paperOf(
  document: LayoutDocument,
  section: Section,
): { readonly width: number; readonly height: number } {
  const paper = PAPERS[document.paper];
  return section.orientation === "portrait" ? paper : { width: paper.height, height: paper.width };
}

function writeMetadata(pdf: PdfFile, { metadata }: LayoutDocument, createdAt: string): void {
  const { document, context } = pdf;
  const created = new Date(createdAt);
  document.setTitle(metadata.title);
  document.setSubject(metadata.subject);
  document.setAuthor(metadata.author);
  document.setKeywords([...metadata.keywords]);
  document.setCreator("Clearline");
  document.setProducer("Clearline");
  document.setCreationDate(created);
  document.setModificationDate(created);
  document.catalog.set(PDFName.of("Lang"), pdf.words(metadata.language));
  document.catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: PDFBool.True }));
}

function identify(pdf: PdfFile, hash: string): void {
  const id = PDFHexString.of(hash.slice(0, ID_DIGITS));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
