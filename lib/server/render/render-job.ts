import type { AppendixInput } from "#lib/document/appendix/appendix-input.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";

/** One appendix to print, as plain data that may cross to a worker thread. */
export interface RenderJob {
  readonly input: AppendixInput;
  /** Text of the attached `matrix.json`: exactly the bytes that the fingerprint is of. */
  readonly matrixJson: string;
  /** Text of the attached `record.json`. */
  readonly recordJson: string;
  /** ISO 8601: the document's date. */
  readonly createdAt: string;
}

export type RenderResult = { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number } | Refusal;
