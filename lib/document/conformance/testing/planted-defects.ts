import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "pdf-lib";
import { asDict, bytesOf, dictAt, entry, itemsAt } from "../model/entries.ts";
import { modelOf, type PdfModel } from "../model/pdf-model.ts";
import type { StructureNode } from "../model/structure-model.ts";

/** One thing that a writer could do wrong, and the rule that must notice. */
export interface Defect {
  readonly name: string;
  readonly rule: string;
  readonly plant: (file: PdfModel, document: PDFDocument) => void;
  /** The head of the file, where the defect is there. */
  readonly head?: string;
}

const key = (name: string): PDFName => PDFName.of(name);

function find(file: PdfModel, type: string, at = 0): StructureNode {
  const node = file.structure.nodes.filter((candidate) => candidate.type === type)[at];
  if (node === undefined) throw new Error(`The file has no ${type}`);
  return node;
}

const attributesOf = (node: StructureNode): PDFDict => {
  const found = dictAt(node.dict, "A");
  if (found === undefined) throw new Error("The element has no attributes");
  return found;
};

function replaceStream(
  file: PdfModel,
  dict: PDFDict | undefined,
  name: string,
  edit: (text: string) => string,
) {
  const stream = entry(dict, name);
  if (dict === undefined || !(stream instanceof PDFRawStream)) throw new Error(`There is no stream ${name}`);
  const text = edit(new TextDecoder("latin1").decode(bytesOf(stream)));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const kept = stream.dict.clone(file.context);
  kept.delete(key("Filter"));
  dict.set(key(name), file.context.register(PDFRawStream.of(kept, bytes)));
}

const editPage = (file: PdfModel, edit: (text: string) => string) =>
  replaceStream(file, file.pages[0]?.dict, "Contents", edit);

const editXmp = (file: PdfModel, edit: (text: string) => string) =>
  replaceStream(file, file.catalog, "Metadata", edit);

const font = (file: PdfModel): PDFDict => {
  const dict = file.pages[0]?.fonts.get("P0")?.dict;
  if (dict === undefined) throw new Error("The file has no font");
  return dict;
};

const descendant = (file: PdfModel): PDFDict =>
  asDict(itemsAt(font(file), "DescendantFonts")[0]) ?? font(file);

const widget = (file: PdfModel): PDFDict => {
  const found = file.pages.flatMap(({ annotations }) => annotations)[0];
  if (found === undefined) throw new Error("The file has no field");
  return found;
};

const fileSpecification = (file: PdfModel): PDFDict => {
  const names = entry(dictAt(dictAt(file.catalog, "Names"), "EmbeddedFiles"), "Names");
  const found = names instanceof PDFArray ? asDict(names.lookup(1)) : undefined;
  if (found === undefined) throw new Error("The file carries nothing");
  return found;
};

const formFont = (file: PdfModel): PDFDict => {
  const found = dictAt(dictAt(dictAt(dictAt(file.catalog, "AcroForm"), "DR"), "Font"), "F0");
  if (found === undefined) throw new Error("The form has no font");
  return found;
};

export const DEFECTS: readonly Defect[] = [
  { name: "not marked", rule: "marked", plant: ({ catalog }) => catalog.delete(key("MarkInfo")) },
  {
    name: "no structure",
    rule: "structure-root",
    plant: ({ catalog }) => catalog.delete(key("StructTreeRoot")),
  },
  {
    name: "a type of its own",
    rule: "standard-types",
    plant: (file) => find(file, "Div").dict.set(key("S"), key("Box")),
  },
  {
    name: "text outside marks",
    rule: "content-marked",
    plant: (file) => editPage(file, (text) => `${text}\nBT /P0 9 Tf <0001> Tj ET`),
  },
  {
    name: "a rule outside marks",
    rule: "content-marked",
    plant: (file) => editPage(file, (text) => `${text}\n0 0 m 9 9 l S`),
  },
  {
    name: "an artifact inside content",
    rule: "marks-in-place",
    plant: (file) => editPage(file, (text) => text.replace("BDC", "BDC /Artifact BMC EMC")),
  },
  {
    name: "a mark that never ends",
    rule: "marks-in-place",
    plant: (file) => editPage(file, (text) => text.replace(/EMC\n?$/, "")),
  },
  {
    name: "no entry in the parent tree",
    rule: "parent-tree",
    plant: ({ structure, context }) => {
      const list = context.lookup(structure.parents.get(0));
      if (list instanceof PDFArray) list.remove(3);
    },
  },
  {
    name: "a mark that no element claims",
    rule: "parent-tree",
    plant: (file) => find(file, "H1").dict.delete(key("K")),
  },
  {
    name: "a mark that is not there",
    rule: "parent-tree",
    plant: (file) => find(file, "H1").dict.set(key("K"), file.context.obj(999)),
  },
  {
    name: "an element with another parent",
    rule: "parent-links",
    plant: (file) => find(file, "H1").dict.set(key("P"), file.structure.nodes[3]?.ref ?? file.context.obj(0)),
  },
  {
    name: "a heading drawn as a paragraph",
    rule: "mark-types",
    plant: (file) => editPage(file, (text) => text.replace("/H1<<", "/P<<")),
  },
  {
    name: "a heading skipped",
    rule: "heading-order",
    plant: (file) => find(file, "H2").dict.set(key("S"), key("H3")),
  },
  {
    name: "no first heading",
    rule: "heading-order",
    plant: (file) => find(file, "H1").dict.set(key("S"), key("P")),
  },
  {
    name: "a list of paragraphs",
    rule: "lists",
    plant: (file) => find(file, "LI").dict.set(key("S"), key("P")),
  },
  {
    name: "a figure without words",
    rule: "alternatives",
    plant: (file) => find(file, "Div").dict.set(key("S"), key("Figure")),
  },
  {
    name: "a letter without its word",
    rule: "abbreviations",
    plant: (file) => find(file, "Span").dict.delete(key("E")),
  },
  {
    name: "a row outside its table",
    rule: "table-nesting",
    plant: (file) => find(file, "TBody").dict.set(key("S"), key("Div")),
  },
  {
    name: "a row with a cell too few",
    rule: "table-regular",
    plant: (file) => {
      const row = find(file, "TR", 5);
      row.dict.set(key("K"), file.context.obj(row.kids.slice(1).flatMap(({ ref }) => ref ?? [])));
    },
  },
  {
    name: "a wrong span",
    rule: "table-regular",
    plant: (file) => attributesOf(find(file, "TH", 1)).delete(key("ColSpan")),
  },
  {
    name: "a head without scope",
    rule: "table-scope",
    plant: (file) => attributesOf(find(file, "TH", 4)).delete(key("Scope")),
  },
  {
    name: "a cell without heads",
    rule: "table-headers",
    plant: (file) => attributesOf(find(file, "TD")).delete(key("Headers")),
  },
  {
    name: "a cell that names what is not there",
    rule: "table-headers",
    plant: (file) =>
      attributesOf(find(file, "TD")).set(key("Headers"), file.context.obj([PDFString.of("nowhere")])),
  },
  {
    name: "one id twice",
    rule: "ids",
    plant: (file) => find(file, "TH", 5).dict.set(key("ID"), PDFString.of(find(file, "TH", 4).id ?? "")),
  },
  { name: "no tree of ids", rule: "ids", plant: ({ structure }) => structure.dict?.delete(key("IDTree")) },
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
  {
    name: "a field in no element",
    rule: "field-structure",
    plant: (file) => find(file, "Form").dict.set(key("S"), key("P")),
  },
  {
    name: "a field that leads nowhere",
    rule: "field-structure",
    plant: (file) => widget(file).delete(key("StructParent")),
  },
  {
    name: "text beside a field",
    rule: "field-structure",
    plant: (file) =>
      find(file, "Form").dict.set(
        key("K"),
        file.context.obj([0, find(file, "Form").dict.get(key("K")) ?? 0]),
      ),
  },
  {
    name: "a field without a tooltip",
    rule: "field-tooltip",
    plant: (file) => widget(file).delete(key("TU")),
  },
  {
    name: "a field without appearance",
    rule: "field-appearance",
    plant: (file) => widget(file).delete(key("AP")),
  },
  {
    name: "a hidden field",
    rule: "annotation-flags",
    plant: (file) => widget(file).set(key("F"), file.context.obj(2)),
  },
  {
    name: "a form that asks for appearances",
    rule: "form-still",
    plant: (file) => dictAt(file.catalog, "AcroForm")?.set(key("NeedAppearances"), file.context.obj(true)),
  },
  {
    name: "two fields of one name",
    rule: "form-still",
    plant: (file) => {
      const [first, second] = file.pages.flatMap(({ annotations }) => annotations);
      second?.set(key("T"), first?.get(key("T")) ?? PDFString.of(""));
    },
  },
  {
    name: "keys in another order",
    rule: "tab-order",
    plant: ({ pages }) => {
      for (const { dict } of pages) dict.set(key("Tabs"), key("R"));
    },
  },
  {
    name: "an action at opening",
    rule: "no-actions",
    plant: ({ catalog, context }) => catalog.set(key("OpenAction"), context.obj({ S: "JavaScript" })),
  },
  { name: "no language", rule: "language", plant: ({ catalog }) => catalog.delete(key("Lang")) },
  {
    name: "no language that anybody knows",
    rule: "language",
    plant: ({ catalog }) => catalog.set(key("Lang"), PDFString.of("the Queen’s")),
  },
  {
    name: "title not shown",
    rule: "title-shown",
    plant: ({ catalog }) => catalog.delete(key("ViewerPreferences")),
  },
  { name: "no metadata", rule: "metadata", plant: ({ catalog }) => catalog.delete(key("Metadata")) },
  {
    name: "no title",
    rule: "metadata-title",
    plant: (file) => editXmp(file, (text) => text.replace(/<dc:title>.*<\/dc:title>/, "")),
  },
  {
    name: "another level of PDF/A",
    rule: "names-pdfa",
    plant: (file) => editXmp(file, (text) => text.replace(">A<", ">B<")),
  },
  {
    name: "no word of PDF/UA",
    rule: "names-pdfua",
    plant: (file) => editXmp(file, (text) => text.replace("<pdfuaid:part>1</pdfuaid:part>", "")),
  },
  {
    name: "an unexplained schema",
    rule: "extension-schemas",
    plant: (file) =>
      editXmp(file, (text) => text.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, "")),
  },
  {
    name: "XMP that disagrees with Info",
    rule: "metadata-agrees",
    plant: (_, document) => document.setTitle("Another title"),
  },
  {
    name: "dates that disagree",
    rule: "metadata-agrees",
    plant: (_, document) => document.setModificationDate(new Date("2027-01-01T00:00:00Z")),
  },
  { name: "another beginning", rule: "file-head", head: "%PDF-2.0\nno binary", plant: () => undefined },
  {
    name: "no id",
    rule: "file-id",
    plant: ({ context }) => {
      context.trailerInfo.ID = PDFHexString.of("00");
    },
  },
  {
    name: "a stream packed as LZW",
    rule: "streams",
    plant: ({ context, catalog }) => {
      const stream = PDFRawStream.of(context.obj({ Filter: "LZWDecode" }), new Uint8Array());
      catalog.set(key("Extra"), context.register(stream));
    },
  },
  {
    name: "a string too long",
    rule: "limits",
    plant: ({ context, catalog }) =>
      catalog.set(key("Extra"), context.register(context.obj({ Long: PDFString.of("x".repeat(40000)) }))),
  },
  {
    name: "no output intent",
    rule: "output-intent",
    plant: ({ catalog }) => catalog.delete(key("OutputIntents")),
  },
  {
    name: "a profile that is none",
    rule: "output-intent",
    plant: (file) =>
      replaceStream(
        file,
        asDict(itemsAt(file.catalog, "OutputIntents")[0]),
        "DestOutputProfile",
        () => "nothing",
      ),
  },
  {
    name: "colours of a press",
    rule: "colours",
    plant: (file) => editPage(file, (text) => `${text}\n0 0 0 1 k`),
  },
  {
    name: "an operator that means nothing",
    rule: "operators",
    plant: (file) => editPage(file, (text) => `${text}\nfoo`),
  },
  {
    name: "a transparent page",
    rule: "transparency",
    plant: ({ pages, context }) => pages[0]?.dict.set(key("Group"), context.obj({ S: "Transparency" })),
  },
  {
    name: "an attachment without a relationship",
    rule: "attachments",
    plant: (file) => fileSpecification(file).delete(key("AFRelationship")),
  },
  {
    name: "an attachment that belongs to nothing",
    rule: "attachments",
    plant: ({ catalog }) => catalog.delete(key("AF")),
  },
  {
    name: "an attachment of no type",
    rule: "attachments",
    plant: (file) => {
      const stream = entry(dictAt(fileSpecification(file), "EF"), "F");
      if (stream instanceof PDFRawStream) stream.dict.delete(key("Subtype"));
    },
  },
];

/** Plants a defect and reads the file as it is then. */
export function planted(document: PDFDocument, head: string, defect: Defect): PdfModel {
  defect.plant(modelOf(document, head), document);
  return modelOf(document, defect.head ?? head);
}
