import { type ImportedMatrix, readCsvMatrix } from "#lib/document/import/csv-matrix.ts";
import { parseFile } from "#lib/matrix/file.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { ClearlineFile } from "#lib/matrix/schema/file.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";

/** What was understood of a file or a paste. */
export type Understood =
  | ({ readonly kind: "sheet" } & Pick<ImportedMatrix, "parts" | "unread" | "repairs">)
  | { readonly kind: "file"; readonly file: ClearlineFile; readonly parts: MatrixParts };

/** Reads a spreadsheet's text or a Clearline file; which of them is told by how it begins. */
export function readUpload(text: string): { readonly ok: true; readonly value: Understood } | Refusal {
  if (text.trim() === "") {
    return {
      ok: false,
      code: "invalid",
      message: "There is nothing to read yet. Choose a file, or paste rows from your spreadsheet.",
    };
  }
  if (/^\uFEFF?\s*\{/.test(text)) {
    const file = parseFile(text);
    return file.ok ? { ok: true, value: { kind: "file", file: file.value, parts: file.value.parts } } : file;
  }
  const read = readCsvMatrix(text);
  return read.ok
    ? { ok: true, value: { kind: "sheet", parts: read.parts, unread: read.unread, repairs: read.repairs } }
    : read;
}
