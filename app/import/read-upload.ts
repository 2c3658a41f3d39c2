import { readFileAsGrids } from "#lib/document/grid/read-book.ts";
import { type ImportedMatrix, importBook } from "#lib/document/import/import-book.ts";
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
  const found = readFileAsGrids(new TextEncoder().encode(text));
  if (!found.ok) return found;
  if (found.value.kind === "clearline") {
    const file = parseFile(found.value.text);
    return file.ok ? { ok: true, value: { kind: "file", file: file.value, parts: file.value.parts } } : file;
  }
  const read = importBook(found.value.book);
  return read.ok
    ? { ok: true, value: { kind: "sheet", parts: read.parts, unread: read.unread, repairs: read.repairs } }
    : read;
}
