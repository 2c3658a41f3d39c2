import type { PDFRef } from "pdf-lib";
import type { PdfFile } from "../file/pdf-file.ts";
import type { FontFile } from "../font/font-file.ts";
import { subsetFont } from "../font/subset-font.ts";
import { basicCmap } from "./basic-cmap.ts";

const FIRST = 32;
const LAST = 126;
const NON_SYMBOLIC = 32;

/** Writes a font of the basic Latin letters, digits and signs, in which a viewer shows what somebody types. */
export function writeFormFont(file: PdfFile, font: FontFile): PDFRef {
  const { context } = file;
  const codes = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
  const glyphs = codes.map((code) => font.glyphs.get(code) ?? 0);
  const plain = subsetFont(font, glyphs);
  const cmap = basicCmap(
    FIRST,
    codes.map((_, index) => plain.renumbered.get(glyphs[index] ?? 0) ?? 0),
  );
  const subset = subsetFont(font, glyphs, [["cmap", cmap]]);
  const name = `AAAAAA+${font.name}`;
  const widths = glyphs.map((glyph) => Math.round((font.advance(glyph) * 1000) / font.unitsPerEm));
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "TrueType",
      BaseFont: name,
      Encoding: "WinAnsiEncoding",
      FirstChar: FIRST,
      LastChar: LAST,
      Widths: widths,
      FontDescriptor: context.register(
        context.obj({
          Type: "FontDescriptor",
          FontName: name,
          Flags: NON_SYMBOLIC,
          FontBBox: [...font.box],
          ItalicAngle: 0,
          Ascent: font.ascent,
          Descent: font.descent,
          CapHeight: font.ascent,
          StemV: 80,
          FontFile2: file.stream(subset.bytes, { Length1: subset.bytes.length }),
        }),
      ),
    }),
  );
}
