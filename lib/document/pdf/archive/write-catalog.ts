import { PDFBool, PDFHexString, PDFName, PDFString } from "pdf-lib";
import type { LayoutDocument } from "../../layout/document.ts";
import type { PdfFile } from "../file/pdf-file.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { xmpPacket } from "./write-xmp.ts";

const PRODUCER = "Clearline";

/** Writes what the file says about itself: title, dates, language, standards, colours, and its id. */
export function writeCatalog(
  file: PdfFile,
  { metadata }: LayoutDocument,
  createdAt: string,
  id: string,
): void {
  const { document, context } = file;
  const created = new Date(createdAt);
  document.setTitle(metadata.title);
  document.setSubject(metadata.subject);
  document.setAuthor(metadata.author);
  document.setKeywords([...metadata.keywords]);
  document.setCreator(PRODUCER);
  document.setProducer(PRODUCER);
  document.setCreationDate(created);
  document.setModificationDate(created);
  const { catalog } = document;
  const packet = xmpPacket({ metadata, createdAt: created.toISOString(), producer: PRODUCER, id });
  catalog.set(PDFName.of("Lang"), PDFString.of(metadata.language));
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: PDFBool.True }));
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: [0, { S: "D" }] }));
  catalog.set(
    PDFName.of("Metadata"),
    file.bareStream(new TextEncoder().encode(packet), { Type: "Metadata", Subtype: "XML" }),
  );
  catalog.set(
    PDFName.of("OutputIntents"),
    context.obj([
      {
        Type: "OutputIntent",
        S: "GTS_PDFA1",
        OutputConditionIdentifier: PDFString.of("sRGB IEC61966-2.1"),
        Info: PDFString.of("sRGB IEC61966-2.1"),
        DestOutputProfile: file.stream(srgbProfile(), { N: 3 }),
      },
    ]),
  );
  const mark = PDFHexString.of(id);
  context.trailerInfo.ID = context.obj([mark, mark]);
}
