import type { ClearlineFile } from "#lib/matrix/schema/file.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import type { LegendEntry } from "./legend.ts";
import type { Repair, Unread } from "./sheet-place.ts";
import type { SheetPreview } from "./sheet-preview.ts";
import type { UnderstoodTable } from "./understand.ts";

/** What was understood of a sheet or a document, to be looked at and corrected before anything is made of it. */
export interface UnderstoodSheet {
  readonly kind: "sheet";
  readonly parts: MatrixParts;
  readonly tables: readonly UnderstoodTable[];
  readonly others: readonly UnderstoodTable[];
  readonly legend: readonly LegendEntry[];
  readonly unread: readonly Unread[];
  readonly repairs: readonly Repair[];
  readonly previews: readonly SheetPreview[];
  /** Marks of which nothing says what they mean; their cells are not read. */
  readonly marks: readonly string[];
}

/** What was understood of a Clearline file, which needs no finding out. */
export interface UnderstoodFile {
  readonly kind: "file";
  readonly file: ClearlineFile;
  readonly parts: MatrixParts;
  /** Where it comes from, when another file carried it. */
  readonly said: readonly string[];
}

export type Understood = UnderstoodSheet | UnderstoodFile;

/** A sheet that can be read as soon as somebody says what its marks mean. */
export interface AskedMarks {
  readonly kind: "asks";
  readonly marks: readonly string[];
  readonly message: string;
}
