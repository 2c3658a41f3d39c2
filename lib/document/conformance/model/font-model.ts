import { PDFArray, type PDFDict, PDFNumber, PDFRawStream } from "pdf-lib";
import { asDict, bytesOf, dictAt, entry, itemsAt, itemsOf, nameAt, numberAt } from "./entries.ts";

/** A font as a reader sees it. */
export interface FontModel {
  readonly resource: string;
  readonly name: string;
  readonly subtype: string;
  readonly dict: PDFDict;
  readonly descendant: PDFDict | undefined;
  /** The embedded TrueType program, if there is one. */
  readonly program: Uint8Array | undefined;
  /** Text of a code, from the map to Unicode. */
  readonly unicode: ReadonlyMap<number, string>;
  /** Glyph of a code; `undefined` when the map ends before it. */
  readonly glyphOf: (code: number) => number | undefined;
  /** Width of a code in thousandths. */
  readonly widthOf: (code: number) => number;
}

/** Reads a font of two-byte codes, or a simple one as far as rules need it. */
export function readFont(resource: string, dict: PDFDict): FontModel {
  const descendant = asDict(itemsAt(dict, "DescendantFonts")[0]);
  const descriptor = dictAt(descendant ?? dict, "FontDescriptor");
  const program = entry(descriptor, "FontFile2");
  const map = entry(descendant, "CIDToGIDMap");
  const glyphs = map instanceof PDFRawStream ? bytesOf(map) : undefined;
  const widths = readWidths(descendant);
  const usual = numberAt(descendant, "DW") ?? 1000;
  return {
    resource,
    name: nameAt(dict, "BaseFont") ?? "",
    subtype: nameAt(dict, "Subtype") ?? "",
    dict,
    descendant,
    program: program instanceof PDFRawStream ? bytesOf(program) : undefined,
    unicode: readToUnicode(new TextDecoder("latin1").decode(bytesOf(entry(dict, "ToUnicode")))),
    glyphOf: (code) => {
      if (glyphs === undefined) return nameAt(descendant, "CIDToGIDMap") === "Identity" ? code : undefined;
      const high = glyphs[code * 2];
      const low = glyphs[code * 2 + 1];
      return high === undefined || low === undefined ? undefined : high * 256 + low;
    },
    widthOf: (code) => widths.get(code) ?? usual,
  };
}

function readWidths(descendant: PDFDict | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = itemsAt(descendant, "W");
  for (let at = 0; at < items.length; ) {
    const first = items[at];
    const next = items[at + 1];
    if (!(first instanceof PDFNumber)) return widths;
    if (next instanceof PDFArray) {
      for (const [index, width] of itemsOf(next).entries()) {
        if (width instanceof PDFNumber) widths.set(first.asNumber() + index, width.asNumber());
      }
      at += 2;
      continue;
    }
    const width = items[at + 2];
    if (!(next instanceof PDFNumber) || !(width instanceof PDFNumber)) return widths;
    for (let code = first.asNumber(); code <= next.asNumber(); code += 1) widths.set(code, width.asNumber());
    at += 3;
  }
  return widths;
}

/** Reads the pairs and runs of a map to Unicode. */
export function readToUnicode(cmap: string): ReadonlyMap<number, string> {
  const unicode = new Map<number, string>();
  for (const [, block = ""] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", text = ""] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>/g)) {
      unicode.set(Number.parseInt(code, 16), fromUtf16(text));
    }
  }
  for (const [, block = ""] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const run = /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g;
    for (const [, from = "", to = "", text = ""] of block.matchAll(run)) {
      const start = Number.parseInt(from, 16);
      const first = fromUtf16(text).codePointAt(0) ?? 0;
      for (let code = start; code <= Number.parseInt(to, 16); code += 1) {
        unicode.set(code, String.fromCodePoint(first + code - start));
      }
    }
  }
  return unicode;
}

const fromUtf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
