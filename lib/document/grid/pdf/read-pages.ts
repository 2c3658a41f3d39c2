import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { IMPORT_LIMITS } from "../import-limits.ts";
import { combine, type Drawn, type Operators, readDrawn, type Transform } from "./drawn-rules.ts";
import type { PdfPage, PlacedText } from "./page-text.ts";

type TextItems = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"];

/** A space says nothing about where a word ends; its share of the size is the usual one. */
const SPACE = 0.25;
/** Characters of private use, and the sign for what is no character. */
const UNKNOWN = /[\p{Co}\p{Cc}\ufffd]/gu;
/** Bullets of the fonts that office programs use for nothing else. */
const BULLETS = /[\uf0b7\uf0a7\uf0d8\uf076]/g;
const MOST_UNKNOWN = 0.05;
const BOLD = /bold|black|heavy|semibold|demi/i;

function isBoldFont(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const found: unknown = page.commonObjs.get(font);
  const name = typeof found === "object" && found !== null ? Reflect.get(found, "name") : undefined;
  return typeof name === "string" && BOLD.test(name);
}

interface Placing {
  readonly toPage: Transform;
  readonly width: number;
  readonly height: number;
  readonly isBold: (font: string) => boolean;
}

type TextItem = Extract<TextItems[number], { readonly str: string }>;

function placeText(item: TextItem, { toPage, width, height, isBold }: Placing): PlacedText | undefined {
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = item.transform;
  const [a, b, c, d, e, f] = combine(toPage, [p, q, r, s, t, u]);
  const isUpright = Math.abs(b) < 0.01 * Math.abs(a) && Math.abs(c) < 0.5 * Math.abs(d) && a > 0;
  const text = item.str.trim().replace(BULLETS, "•");
  if (!isUpright || text === "") return undefined;
  const size = Math.abs(d);
  const before = item.str.length - item.str.trimStart().length;
  const after = item.str.length - item.str.trimEnd().length;
  const left = e + before * SPACE * size;
  const right = Math.max(left + 0.5, e + item.width - after * SPACE * size);
  const isOutside = right < 0 || left > width || f < 0 || f > height;
  return isOutside ? undefined : { text, left, right, baseline: f, size, isBold: isBold(item.fontName) };
}

/** Pieces in their order, and by the innermost mark around each that the structure can name. */
function readItems(items: TextItems, placing: Placing): Pick<PdfPage, "texts" | "marks"> {
  const texts: PlacedText[] = [];
  const marks = new Map<string, PlacedText[]>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? open.at(-1));
      continue;
    }
    const placed = placeText(item, placing);
    if (!placed) continue;
    texts.push(placed);
    const mark = open.at(-1);
    if (mark !== undefined) marks.set(mark, [...(marks.get(mark) ?? []), placed]);
  }
  return { texts, marks };
}

async function readPage(page: PDFPageProxy, operators: Operators): Promise<PdfPage> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const toPage: Transform = [a, b, c, d, e, f];
  const drawn: Drawn = readDrawn(await page.getOperatorList(), toPage, operators);
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const isBold = (font: string) => isBoldFont(page, font);
  const read = readItems(items, { toPage, width, height, isBold });
  const all = read.texts.map(({ text }) => text).join("");
  const hasUnknownSigns = (all.match(UNKNOWN)?.length ?? 0) > MOST_UNKNOWN * all.length;
  return { number: page.pageNumber, height, ...read, ...drawn, hasUnknownSigns };
}

/** What the pages of a file show, until there is more text than is read. */
export async function readPdfPages(
  document: PDFDocumentProxy,
  operators: Operators,
): Promise<readonly PdfPage[] | "too-many"> {
  const pages: PdfPage[] = [];
  let left: number = IMPORT_LIMITS.pdfTexts;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const read = await readPage(page, operators);
    page.cleanup();
    pages.push(read);
    left -= read.texts.length;
    if (left < 0) return "too-many";
  }
  return pages;
}
