import { PDFString } from "pdf-lib";
import type { PdfModel } from "../../model/pdf-model.ts";
import { type Defect, key, replaceStream } from "./defect.ts";

const editXmp = (file: PdfModel, edit: (text: string) => string) =>
  replaceStream(file, file.catalog, "Metadata", edit);

export const METADATA_DEFECTS: readonly Defect[] = [
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
];
