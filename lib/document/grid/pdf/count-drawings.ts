import { PDFArray, type PDFContext, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from "pdf-lib";
import { bytesOf, dictAt, entry, itemsAt } from "../../conformance/model/entries.ts";
import { IMPORT_LIMITS } from "../import-limits.ts";
import { stop } from "../refused.ts";

const LATIN1 = new TextDecoder("latin1");
/** A name, and the operator that draws what it stands for: a form, a state with a mask, a pattern. */
const USE = /\/([^\s/<>[\]()%]+)\s+(Do|gs|scn|SCN)(?![A-Za-z])/g;
const KINDS: Readonly<Record<string, string>> = {
  Do: "XObject",
  gs: "ExtGState",
  scn: "Pattern",
  SCN: "Pattern",
};
const DEEPEST = 60;
/** So many characters of what a form says are as much to draw as a form. */
const AS_MUCH = 2000;

const tooMany = (): never =>
  stop(
    "too-large",
    `This PDF draws more forms within one another than are read. Print the pages with the table to PDF again, and bring that.`,
  );

const plainName = (name: string): string =>
  name.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What a name draws: the stream itself, or the one that a state takes for its mask. */
function drawnBy(found: PDFObject | undefined): PDFStream | undefined {
  if (found instanceof PDFStream) return found;
  const mask = found instanceof PDFDict ? entry(dictAt(found, "SMask"), "G") : undefined;
  return mask instanceof PDFStream ? mask : undefined;
}

/** How many forms a file draws, each counted as often as it is drawn, long ones as several; stops above the limit. */
class DrawingCounter {
  private readonly known = new Map<PDFStream, number>();
  private readonly open = new Set<PDFStream>();

  ofContents(contents: readonly PDFObject[], resources: PDFDict | undefined): number {
    let count = 0;
    for (const content of contents)
      for (const [, name = "", operator = ""] of LATIN1.decode(bytesOf(content)).matchAll(USE)) {
        const named = entry(dictAt(resources, KINDS[operator] ?? ""), plainName(name));
        const drawn = drawnBy(named);
        if (drawn) count += this.ofStream(drawn, resources);
        if (count > IMPORT_LIMITS.pdfDrawings) tooMany();
      }
    return count;
  }

  private ofStream(stream: PDFStream, outer: PDFDict | undefined): number {
    const known = this.known.get(stream);
    if (known !== undefined) return known;
    if (this.open.has(stream) || this.open.size > DEEPEST) return tooMany();
    if (stream.dict.lookup(PDFName.of("Subtype")) === PDFName.of("Image")) return 0;
    this.open.add(stream);
    const size = bytesOf(stream).length;
    const count = 1 + size / AS_MUCH + this.ofContents([stream], dictAt(stream.dict, "Resources") ?? outer);
    this.open.delete(stream);
    this.known.set(stream, count);
    return count;
  }
}

/** What a page inherits from those above it. */
function inherited(page: PDFDict, context: PDFContext, key: string): PDFDict | undefined {
  let node: PDFDict | undefined = page;
  for (let step = 0; node && step < DEEPEST; step += 1) {
    const found = dictAt(node, key);
    if (found) return found;
    node = context.lookupMaybe(node.get(PDFName.of("Parent")), PDFDict);
  }
  return undefined;
}

/**
 * Counts what a PDF draws within one another before anything is drawn: a form that draws others ten times each, a few
 * levels deep, takes no room in the file and all the time that there is. Refused above 5,000 forms, or 10 MB of what they say.
 */
export async function countDrawings(bytes: Uint8Array): Promise<void> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const counter = new DrawingCounter();
  let count = 0;
  for (const { node } of document.getPages()) {
    const contents = itemsAt(node, "Contents").flatMap((one) =>
      one instanceof PDFArray ? one.asArray() : [one],
    );
    count += counter.ofContents(contents, inherited(node, document.context, "Resources"));
    if (count > IMPORT_LIMITS.pdfDrawings) tooMany();
  }
}
