import { PDFArray, PDFName, type PDFRef } from "pdf-lib";
import type { Attachment } from "../../layout/document.ts";
import type { PdfFile } from "./pdf-file.ts";

/** Embeds files by name, each associated with the whole document. */
export function attachFiles(pdf: PdfFile, attachments: readonly Attachment[], createdAt: string): void {
  if (attachments.length === 0) return;
  const { context } = pdf;
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = PDFArray.withContext(context);
  const associated: PDFRef[] = [];
  for (const attachment of sorted) {
    const file = fileSpecification(pdf, attachment, createdAt);
    names.push(pdf.words(attachment.name));
    names.push(file);
    associated.push(file);
  }
  const { catalog } = pdf.document;
  catalog.set(PDFName.of("Names"), context.obj({ EmbeddedFiles: { Names: names } }));
  catalog.set(PDFName.of("AF"), context.obj(associated));
}

function fileSpecification(pdf: PdfFile, attachment: Attachment, createdAt: string): PDFRef {
  const { context } = pdf;
  const stream = pdf.stream(attachment.bytes, {
    Type: "EmbeddedFile",
    Subtype: PDFName.of(attachment.mediaType),
    Params: context.obj({
      Size: attachment.bytes.length,
      CreationDate: pdf.moment(createdAt),
      ModDate: pdf.moment(createdAt),
    }),
  });
  return context.register(
    context.obj({
      Type: "Filespec",
      F: pdf.words(attachment.name),
      UF: pdf.words(attachment.name),
      Desc: pdf.words(attachment.description),
      AFRelationship: attachment.relationship,
      EF: { F: stream, UF: stream },
    }),
  );
}
