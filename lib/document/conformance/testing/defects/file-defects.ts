import { PDFArray, type PDFDict, PDFHexString, PDFRawStream, PDFString } from "pdf-lib";
import { asDict, dictAt, entry, itemsAt } from "../../model/entries.ts";
import type { PdfModel } from "../../model/pdf-model.ts";
import { type Defect, editPage, key, replaceStream } from "./defect.ts";

const fileSpecification = (file: PdfModel): PDFDict => {
  const names = entry(dictAt(dictAt(file.catalog, "Names"), "EmbeddedFiles"), "Names");
  const found = names instanceof PDFArray ? asDict(names.lookup(1)) : undefined;
  if (found === undefined) throw new Error("The file carries nothing");
  return found;
};

export const FILE_DEFECTS: readonly Defect[] = [
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
