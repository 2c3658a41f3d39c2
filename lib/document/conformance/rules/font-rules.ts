import { PDFNumber } from "pdf-lib";
import { readMetrics, readTables } from "../../pdf/font/font-metrics.ts";
import { dictAt, entry, itemsAt, nameAt, textAt } from "../model/entries.ts";
import type { FontModel } from "../model/font-model.ts";
import type { PdfModel } from "../model/pdf-model.ts";
import type { ConformanceRule } from "../rule.ts";

/** Codes of each font that pages show; those of artifacts too. */
function usedCodes({ pages }: PdfModel): ReadonlyMap<FontModel, ReadonlySet<number>> {
  const used = new Map<FontModel, Set<number>>();
  for (const { font, codes } of pages.flatMap(({ shown }) => shown)) {
    if (font === undefined) continue;
    const known = used.get(font) ?? new Set<number>();
    for (const code of codes) known.add(code);
    used.set(font, known);
  }
  return used;
}

/** Simple fonts, which only fields use. */
function simpleFonts({ catalog }: PdfModel) {
  const fonts = dictAt(dictAt(dictAt(catalog, "AcroForm"), "DR"), "Font");
  return (fonts?.keys() ?? []).flatMap((key) => dictAt(fonts, key.decodeText()) ?? []);
}

const FORBIDDEN = new Set(["\u0000", "\uFEFF", "\uFFFE"]);

export const FONT_RULES: readonly ConformanceRule[] = [
  {
    id: "font-embedded",
    clause: "ISO 19005-3, 6.2.11.4; ISO 14289-1, 7.21.4",
    requires: "The program of every font is in the file",
    *check(model) {
      for (const font of model.fonts) if (font.program === undefined) yield `${font.name} is not embedded`;
      for (const font of simpleFonts(model)) {
        if (entry(dictAt(font, "FontDescriptor"), "FontFile2") === undefined)
          yield `${nameAt(font, "BaseFont")} is not embedded`;
      }
    },
  },
  {
    id: "font-known",
    clause: "ISO 32000-1, 9.4.3",
    requires: "Text is shown in a font of its page",
    *check({ pages }) {
      for (const { index, shown } of pages)
        if (shown.some(({ font }) => font === undefined)) yield `page ${index + 1} shows text in no font`;
    },
  },
  {
    id: "font-composite",
    clause: "ISO 19005-3, 6.2.11.3; ISO 14289-1, 7.21.3",
    requires: "Composite fonts say how codes become glyphs",
    *check({ fonts }) {
      for (const { name, dict, descendant, subtype } of fonts) {
        if (subtype !== "Type0") continue;
        if (nameAt(dict, "Encoding") !== "Identity-H") yield `${name} is not encoded Identity-H`;
        if (entry(descendant, "CIDToGIDMap") === undefined) yield `${name} has no map from CID to glyph`;
        const system = dictAt(descendant, "CIDSystemInfo");
        if (textAt(system, "Registry") === undefined || textAt(system, "Ordering") === undefined)
          yield `${name} names no character collection`;
      }
    },
  },
  {
    id: "font-unicode",
    clause: "ISO 19005-3, 6.2.11.7.2; ISO 14289-1, 7.21.7",
    requires: "Every code shown has a text, and a lawful one",
    *check(model) {
      for (const [font, codes] of usedCodes(model)) {
        for (const code of codes) {
          const text = font.unicode.get(code);
          if (text === undefined || text === "") yield `${font.name} gives code ${code} no text`;
          else if (FORBIDDEN.has(text)) yield `${font.name} gives code ${code} a text that means nothing`;
        }
      }
    },
  },
  {
    id: "font-unicode-once",
    clause: "own rule: one code a code point, so that no text can change another's",
    requires: "Each code of a font stands for one character of its own",
    *check({ fonts }) {
      for (const { name, unicode } of fonts) {
        const seen = new Set<string>();
        for (const [code, text] of unicode) {
          if (Array.from(text).length !== 1) yield `${name} gives code ${code} more than one character`;
          if (seen.has(text)) yield `${name} has two codes for U+${(text.codePointAt(0) ?? 0).toString(16)}`;
          seen.add(text);
        }
      }
    },
  },
  {
    id: "font-glyphs",
    clause: "ISO 19005-3, 6.2.11.8; ISO 14289-1, 7.21.8",
    requires: "No code shows the glyph of what is missing",
    *check(model) {
      for (const [font, codes] of usedCodes(model)) {
        for (const code of codes)
          if ((font.glyphOf(code) ?? 0) === 0) yield `${font.name} has no glyph for code ${code}`;
      }
    },
  },
  {
    id: "font-widths",
    clause: "ISO 19005-3, 6.2.11.5; ISO 14289-1, 7.21.5",
    requires: "Widths are those of the font's program",
    *check(model) {
      for (const [font, codes] of usedCodes(model)) {
        if (font.program === undefined) continue;
        const { unitsPerEm, advance } = readMetrics(readTables(font.program));
        for (const code of codes) {
          const width = (advance(font.glyphOf(code) ?? 0) * 1000) / unitsPerEm;
          if (Math.abs(width - font.widthOf(code)) > 1)
            yield `${font.name} says ${font.widthOf(code)} for code ${code}, its program ${width}`;
        }
      }
    },
  },
  {
    id: "font-form",
    clause: "ISO 19005-3, 6.2.11.6",
    requires: "The font of the fields is not symbolic and has its widths",
    *check(model) {
      for (const font of simpleFonts(model)) {
        const widths = itemsAt(font, "Widths");
        if (nameAt(font, "Encoding") !== "WinAnsiEncoding")
          yield "the font of the fields is not encoded WinAnsi";
        if (!widths.every((width) => width instanceof PDFNumber) || widths.length === 0)
          yield "the font of the fields has no widths";
      }
    },
  },
];
