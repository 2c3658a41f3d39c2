import { layoutAppendix } from "#lib/document/appendix/layout-appendix.ts";
import type { ExportFormat } from "#lib/document/export/export-format.ts";
import {
  type ExportPreview,
  previewDocument,
  previewEvents,
  previewSheets,
  previewText,
} from "#lib/document/export/preview-export.ts";
import { writeExport } from "#lib/document/export/write-export.ts";
import { content } from "#lib/matrix/content.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { findInForce } from "#lib/matrix/editions.ts";
import { getTerms, type Matrix } from "#lib/matrix/matrix.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import { checkMatrix } from "../check-matrix.ts";
import { appendixInput } from "../services/appendix-job.ts";
import { findingsJob } from "../services/findings-job.ts";
import { inflate } from "../sheets/inflate.ts";

export type WrittenFormat = Exclude<ExportFormat, "json" | "pdf">;

/** A state to write in a format; the appendix in Word is that of the final, else of the draft. */
export interface ExportState {
  readonly matrix: Matrix;
  readonly edition: Edition | undefined;
  readonly at: string;
  readonly format: WrittenFormat;
}

const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** Writes a matrix in a format and gives the beginning of that file; of a Word document, that of its layout. */
export async function previewExport(state: ExportState): Promise<ExportPreview> {
  const { matrix, edition, at, format } = state;
  switch (format) {
    case "docx":
      return previewDocument(layoutAppendix(appendixInput(matrix, { edition, head: null, printedAt: at })));
    case "xlsx":
    case "html":
      return previewSheets(await printExport(state), inflate);
    case "ics":
      return previewEvents(decode(await printExport(state)));
    case "csv":
    case "md":
      return previewText(decode(await printExport(state)));
  }
}

/** Writes a matrix in a format; what only one of them needs is made for that one alone. */
export async function printExport({ matrix, edition, at, format }: ExportState): Promise<Uint8Array> {
  const agreed = content(matrix);
  const today = dayIn(getTerms(matrix).zone, at);
  return writeExport(format, {
    content: agreed,
    findings: () => findingsJob(matrix, checkMatrix(matrix, at), at).input,
    appendix: () => layoutAppendix(appendixInput(matrix, { edition, head: null, printedAt: at })),
    matrix: matrix.id,
    from: findInForce(matrix, today)?.effectiveFrom ?? agreed.terms.agreementDate ?? today,
  });
}
