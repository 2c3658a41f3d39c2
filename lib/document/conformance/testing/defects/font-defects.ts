import type { PDFDict } from "pdf-lib";
import { asDict, dictAt, itemsAt } from "../../model/entries.ts";
import type { PdfModel } from "../../model/pdf-model.ts";
import { type Defect, editPage, key, replaceStream } from "./defect.ts";

const font = (file: PdfModel): PDFDict => {
  const dict = file.pages[0]?.fonts.get("P0")?.dict;
  if (dict === undefined) throw new Error("The file has no font");
  return dict;
};

const descendant = (file: PdfModel): PDFDict =>
  asDict(itemsAt(font(file), "DescendantFonts")[0]) ?? font(file);

const formFont = (file: PdfModel): PDFDict => {
  const found = dictAt(dictAt(dictAt(dictAt(file.catalog, "AcroForm"), "DR"), "Font"), "F0");
  if (found === undefined) throw new Error("The form has no font");
  return found;
};

export const FONT_DEFECTS: readonly Defect[] = [
  {
    name: "a font not embedded",
    rule: "font-embedded",
    plant: (file) => dictAt(descendant(file), "FontDescriptor")?.delete(key("FontFile2")),
  },
  {
    name: "the font of the fields not embedded",
    rule: "font-embedded",
    plant: (file) => dictAt(formFont(file), "FontDescriptor")?.delete(key("FontFile2")),
  },
  {
    name: "text in no font",
    rule: "font-known",
    plant: (file) => editPage(file, (text) => text.replace("/P0 ", "/Lost ")),
  },
  {
    name: "no map from CID to glyph",
    rule: "font-composite",
    plant: (file) => descendant(file).delete(key("CIDToGIDMap")),
  },
  {
    name: "another encoding",
    rule: "font-composite",
    plant: (file) => font(file).set(key("Encoding"), key("Identity-V")),
  },
  { name: "no map to Unicode", rule: "font-unicode", plant: (file) => font(file).delete(key("ToUnicode")) },
  {
    name: "a map to nothing",
    rule: "font-unicode",
    plant: (file) =>
      replaceStream(file, font(file), "ToUnicode", (text) =>
        text.replace(/<0001> <[0-9a-f]+>/, "<0001> <feff>"),
      ),
  },
  {
    name: "a wrong map to Unicode",
    rule: "font-unicode-once",
    plant: (file) =>
      replaceStream(file, font(file), "ToUnicode", (text) =>
        text.replace(/<0001> <[0-9a-f]+>/, `<0001> ${/<0002> (<[0-9a-f]+>)/.exec(text)?.[1]}`),
      ),
  },
  {
    name: "the glyph of what is missing",
    rule: "font-glyphs",
    plant: (file) =>
      replaceStream(file, descendant(file), "CIDToGIDMap", (text) => "\u0000".repeat(text.length)),
  },
  { name: "wrong widths", rule: "font-widths", plant: (file) => descendant(file).delete(key("W")) },
  {
    name: "fields in a font without widths",
    rule: "font-form",
    plant: (file) => formFont(file).delete(key("Widths")),
  },
];
