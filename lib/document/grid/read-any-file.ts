import type { Refusal } from "#lib/matrix/refusal.ts";
import { type ReadPdf, readPdf } from "./pdf/read-pdf.ts";
import { type ReadOptions, readFileAsGrids } from "./read-book.ts";
import { settleLater } from "./refused.ts";

/** Reads a file of any kind as what it is, a PDF too: tables, or the text of a Clearline file. Refused with what to do. */
export async function readAnyFile(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ readonly ok: true; readonly value: ReadPdf } | Refusal> {
  const read = readFileAsGrids(bytes, options);
  if (!read.ok) return read;
  const { value } = read;
  if (value.kind !== "pdf") return { ok: true, value };
  return settleLater(() => readPdf(bytes, options.inflate));
}
