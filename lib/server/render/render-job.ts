import type { AmendmentInput } from "#lib/document/amendment/amendment-input.ts";
import type { AppendixInput } from "#lib/document/appendix/appendix-input.ts";
import type { CommentsInput } from "#lib/document/comments/comments-input.ts";
import type { FindingsInput } from "#lib/document/findings/findings-input.ts";
import type { RoundInput } from "#lib/document/round/round-input.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";

/** One appendix to print, as plain data that may cross to a worker thread. */
export interface AppendixJob {
  readonly kind: "appendix";
  readonly input: AppendixInput;
  /** Text of the attached `matrix.json`: exactly the bytes that the fingerprint is of. */
  readonly matrixJson: string;
  /** Text of the attached `record.json`. */
  readonly recordJson: string;
  /** ISO 8601: the document's date. */
  readonly createdAt: string;
}

/** One report of findings to print. */
export interface FindingsJob {
  readonly kind: "findings";
  readonly input: FindingsInput;
  /** ISO 8601: the document's date. */
  readonly createdAt: string;
}

/** One record of comments to print. */
export interface CommentsJob {
  readonly kind: "comments";
  readonly input: CommentsInput;
  /** ISO 8601: the document's date. */
  readonly createdAt: string;
}

/** One amendment to print. */
export interface AmendmentJob {
  readonly kind: "amendment";
  readonly input: AmendmentInput;
  /** Text of the `matrix.json` of the edition before. */
  readonly beforeJson: string;
  /** ISO 8601: the document's date. */
  readonly createdAt: string;
}

/** One “Who to call now” to print. */
export interface CallSheetJob {
  readonly kind: "call-sheet";
  readonly input: AppendixInput;
  /** ISO 8601: the document's date. */
  readonly createdAt: string;
}

/** One paper of an opened round to print. */
export interface RoundJob {
  readonly kind: "round";
  readonly paper: "agenda" | "result";
  readonly input: RoundInput;
  /** ISO 8601: the document's date. */
  readonly createdAt: string;
}

export type RenderJob = AppendixJob | AmendmentJob | CallSheetJob | FindingsJob | CommentsJob | RoundJob;

export type RenderResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  | Refusal;
