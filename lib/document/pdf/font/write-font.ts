import type { PDFRef } from "pdf-lib";
import type { PdfFile } from "../file/pdf-file.ts";
import type { EmbeddedFont } from "./embedded-font.ts";
import { subsetFont } from "./subset-font.ts";
import { toUnicodeCmap } from "./to-unicode.ts";

const SYMBOLIC = 4;

/** Writes a font with just the glyphs used, an own map from CID to glyph, and an exact one to Unicode. */
export function writeFont(pdf: PdfFile, font: EmbeddedFont): PDFRef {
  const { context } = pdf;
  const { file } = font;
  const used = font.listUsed();
  const subset = subsetFont(
    file,
    used.flatMap(({ drawn }) => (drawn === null ? [] : [drawn])),
  );
  const map = new Uint8Array((used.length + 1) * 2);
  const view = new DataView(map.buffer);
  for (const [index, { drawn }] of used.entries()) {
    view.setUint16((index + 1) * 2, drawn === null ? subset.nothing : (subset.renumbered.get(drawn) ?? 0));
  }
  const name = `${subsetTag(used.map(({ codePoint }) => codePoint))}+${file.name}`;
  const descriptor = context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: [...file.box],
      ItalicAngle: 0,
      Ascent: file.ascent,
      Descent: file.descent,
      CapHeight: file.ascent,
      StemV: 80,
      FontFile2: pdf.stream(subset.bytes, { Length1: subset.bytes.length }),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: pdf.text("Adobe"), Ordering: pdf.text("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 0,
      W: [0, [rounded(font.widthOf(0)), ...used.map(({ drawn }) => rounded(font.widthOf(drawn)))]],
      CIDToGIDMap: pdf.stream(map, {}),
    }),
  );
  const toUnicode = new TextEncoder().encode(toUnicodeCmap(used.map(({ codePoint }) => codePoint)));
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: pdf.stream(toUnicode, {}),
    }),
  );
}

const rounded = (width: number): number => Math.round(width * 1000) / 1000;

/** Six capital letters that tell two subsets of one font apart. */
function subsetTag(codePoints: readonly number[]): string {
  let state = 0x811c9dc5;
  for (const codePoint of codePoints) state = Math.imul(state ^ codePoint, 0x01000193) >>> 0;
  let tag = "";
  for (let letter = 0; letter < 6; letter += 1) {
    tag += String.fromCharCode(65 + (state % 26));
    state = Math.floor(state / 26);
  }
  return tag;
}
