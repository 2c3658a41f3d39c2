import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Inflate } from "../../archive/read-zip.ts";
import { withPdf } from "../../verify/open-pdf.ts";
import { newBudget } from "../build-grid.ts";
import type { Book } from "../grid.ts";
import { IMPORT_LIMITS } from "../import-limits.ts";
import { isRefused, stop } from "../refused.ts";
import { countDrawings } from "./count-drawings.ts";
import { countStreams } from "./count-streams.ts";
import type { PdfPage } from "./page-text.ts";
import { readAttached } from "./read-attached.ts";
import { readPdfPages } from "./read-pages.ts";
import { tablesByPlace } from "./tables-by-place.ts";
import { type StructureTables, tablesByStructure } from "./tables-by-structure.ts";

/** What a PDF turned out to hold. */
export type ReadPdf =
  | { readonly kind: "book"; readonly book: Book }
  | { readonly kind: "clearline"; readonly text: string; readonly said: readonly string[] };

interface Opened {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly isTagged: boolean;
  readonly pages: readonly PdfPage[] | "too-many";
}

const INSTEAD = "Bring the sheet that it was made from, or copy its table into a spreadsheet.";

async function readFiles(document: PDFDocumentProxy): Promise<ReadonlyMap<string, Uint8Array>> {
  const found: unknown = await document.getAttachments();
  if (typeof found !== "object" || found === null) return new Map();
  return new Map(
    Object.values(found).flatMap((file: unknown) => {
      const [name, content] =
        typeof file === "object" && file !== null
          ? [Reflect.get(file, "filename"), Reflect.get(file, "content")]
          : [];
      return typeof name === "string" && content instanceof Uint8Array ? [[name, content] as const] : [];
    }),
  );
}

async function open(bytes: Uint8Array): Promise<Opened> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return withPdf(
    bytes,
    async (document) => {
      const files = await readFiles(document);
      const isTagged = (await document.getMarkInfo())?.Marked === true;
      const isOurs = files.has("matrix.json") || files.has("record.json");
      if (isOurs && readAttached(files)?.ok) return { files, isTagged, pages: [] };
      if (document.numPages > IMPORT_LIMITS.pdfPages) return { files, isTagged, pages: "too-many" };
      return { files, isTagged, pages: await readPdfPages(document, OPS) };
    },
    { drawsImages: false },
  );
}

async function orStop<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    // pdf.js and pdf-lib throw errors of many kinds for files that are damaged or no PDF at all.
    if (!(error instanceof Error) || isRefused(error)) throw error;
    return stop("invalid", `This PDF is damaged or is none: ${error.message.slice(0, 120)}. ${INSTEAD}`);
  }
}

async function readStructured(
  bytes: Uint8Array,
  { isTagged, pages }: Opened & { readonly pages: readonly PdfPage[] },
): Promise<StructureTables> {
  if (!isTagged) return { ok: false, reason: "it has no structure that says what is a cell" };
  try {
    return await tablesByStructure(bytes, pages, newBudget());
  } catch (error) {
    // A file that pdf.js repairs may be one that pdf-lib does not read; places are read then.
    if (!(error instanceof Error)) throw error;
    return { ok: false, reason: "its structure cannot be read" };
  }
}

function refuseUnsure(pages: readonly PdfPage[]): void {
  if (pages.every(({ texts }) => texts.length === 0))
    stop("invalid", `This PDF holds pictures and no text: nothing says which letters they show. ${INSTEAD}`);
  const hidden = pages.find(({ hasHiddenText }) => hasHiddenText);
  if (hidden)
    stop(
      "invalid",
      `Page ${hidden.number} of this PDF holds text that is not shown, as a scan does whose letters a program guessed. ${INSTEAD}`,
    );
  const unknown = pages.find(({ hasUnknownSigns }) => hasUnknownSigns);
  if (unknown)
    stop(
      "invalid",
      `Page ${unknown.number} of this PDF shows signs of which it does not say which letters they are. ${INSTEAD}`,
    );
}

/**
 * Reads the tables of a PDF where its text layer makes them certain: those that its structure names, else those whose
 * columns and rows stand clearly apart. An appendix of Clearline whose matrix.json is intact is read from that. At most
 * 100 pages; what is not certain is refused with the reason.
 */
export async function readPdf(bytes: Uint8Array, inflate: Inflate): Promise<ReadPdf> {
  const { drawsWithin } = countStreams(bytes, inflate);
  if (drawsWithin) await orStop(() => countDrawings(bytes));
  const opened = await orStop(() => open(bytes));
  const attached = readAttached(opened.files);
  if (attached?.ok) return { kind: "clearline", text: attached.text, said: [attached.said] };
  if ([...opened.files.keys()].some((name) => /^edition-\d+\.json$/.test(name)))
    stop("invalid", "This is an amendment, which lists what changes. Bring the appendix of its edition.");
  const { pages } = opened;
  if (pages === "too-many")
    return stop(
      "too-large",
      `This PDF has more than ${IMPORT_LIMITS.pdfPages} pages, or more text than is read. Bring the pages with the table alone.`,
    );
  refuseUnsure(pages);
  const structured = await readStructured(bytes, { ...opened, pages });
  const said = attached ? [attached.said] : [];
  const base = { format: "pdf", dialect: null, text: null } as const;
  if (structured.ok) {
    const { grids, prose } = structured;
    const how = "this PDF says itself which text stands in which cell; it was read that way";
    return { kind: "book", book: { ...base, grids, prose, skipped: [], said: [...said, how] } };
  }
  const placed = tablesByPlace(pages, newBudget());
  const [first] = placed.skipped;
  if (placed.grids.length === 0)
    stop(
      "invalid",
      first
        ? `The table on ${first.sheet.toLowerCase()} of this PDF was not read: ${first.reason}. ${INSTEAD}`
        : `There is no table in this PDF. ${INSTEAD}`,
    );
  const how =
    "this PDF does not say what is a cell; columns and rows were found by where the text stands: compare a few rows";
  return { kind: "book", book: { ...base, ...placed, said: [...said, how] } };
}
