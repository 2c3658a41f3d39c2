import type { Content } from "#lib/matrix/content.ts";
import type { FindingsInput } from "../findings/findings-input.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { toDocx } from "./docx/to-docx.ts";
import type { ExportFormat } from "./export-format.ts";
import { toCsv } from "./to-csv.ts";
import { toHtml } from "./to-html.ts";
import { toIcs } from "./to-ics.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toXlsx } from "./xlsx/to-xlsx.ts";

/** What the formats write, each its part. */
export interface ExportSource {
  readonly content: Content;
  readonly findings: () => FindingsInput;
  readonly appendix: () => LayoutDocument;
  readonly matrix: string;
  /** Day from which recurring duties count. */
  readonly from: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Writes a matrix in a format; the Clearline file and the PDF are written where their records are kept. */
export function writeExport(format: Exclude<ExportFormat, "json" | "pdf">, source: ExportSource): Uint8Array {
  const { content, matrix, from } = source;
  switch (format) {
    case "xlsx":
      return toXlsx(content, source.findings());
    case "docx":
      return toDocx(source.appendix());
    case "csv":
      return encode(toCsv(content));
    case "md":
      return encode(toMarkdown(content));
    case "html":
      return encode(toHtml(content));
    case "ics":
      return encode(toIcs(content, { matrix, from }));
  }
}
