import type { CheckFormat } from "./check-options.ts";
import type { CheckReport } from "./check-report.ts";
import { toJson } from "./to-json.ts";
import { toJunit } from "./to-junit.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toPdf } from "./to-pdf.ts";
import { toSarif } from "./to-sarif.ts";
import { toText } from "./to-text.ts";

const WRITERS: Readonly<Record<Exclude<CheckFormat, "pdf">, (report: CheckReport) => string>> = {
  text: toText,
  json: toJson,
  sarif: toSarif,
  markdown: toMarkdown,
  junit: toJunit,
};

export type WrittenReport<T> =
  | { readonly ok: true; readonly report: T }
  | { readonly ok: false; readonly message: string };

/** The report in a format, as text or as the bytes of a PDF; a report of no file has nothing to print. */
export async function writeReport(
  format: CheckFormat,
  report: CheckReport,
  now: Date,
): Promise<WrittenReport<string | Uint8Array>> {
  if (format !== "pdf") return { ok: true, report: WRITERS[format](report) };
  const [file] = report.files;
  if (!file) throw new Error("A PDF is the report of one file");
  const rendered = await toPdf(file, report, now);
  return rendered.ok ? { ok: true, report: rendered.bytes } : rendered;
}
