import { readAnyFile } from "#lib/document/grid/read-any-file.ts";
import type { ImportNames } from "#lib/document/import/build-parts.ts";
import { type ImportedMatrix, importBook } from "#lib/document/import/import-book.ts";
import { previewOf, type SheetPreview } from "#lib/document/import/sheet-preview.ts";
import type { ImportWish } from "#lib/document/import/understand.ts";
import type { AskedMarks } from "#lib/document/import/understood.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { inflate } from "./inflate.ts";

/** A file as it came, and what somebody has said about it. */
export interface SheetRequest {
  readonly bytes: Uint8Array;
  readonly wish: ImportWish;
  readonly names: ImportNames;
}

/** A matrix that was found, in plain data that may cross between threads. */
export interface FoundSheet extends Omit<ImportedMatrix, "layouts"> {
  readonly kind: "sheet";
  readonly previews: readonly SheetPreview[];
}

export type SheetAnswer =
  | FoundSheet
  | ({ readonly ok: true } & AskedMarks)
  | {
      readonly ok: true;
      readonly kind: "clearline";
      readonly text: string;
      /** Where it comes from, when it was carried by another file. */
      readonly said: readonly string[];
    };

/** What the thread for files of somebody else's making does. */
export const SHEET_TASKS = {
  read: async ({ bytes, wish, names }: SheetRequest): Promise<SheetAnswer | Refusal> => {
    const found = await readAnyFile(bytes, { inflate });
    if (!found.ok) return found;
    if (found.value.kind === "clearline") return { ok: true, ...found.value };
    const imported = importBook(found.value.book, wish, names);
    if (!imported.ok)
      return "marks" in imported
        ? { ok: true, kind: "asks", marks: imported.marks, message: imported.message }
        : imported;
    const { layouts, ...rest } = imported;
    return { ...rest, kind: "sheet", previews: layouts.map(previewOf) };
  },
} as const;
