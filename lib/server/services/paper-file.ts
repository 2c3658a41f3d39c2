import { createHash } from "node:crypto";

/** A document to download. */
export interface PaperFile {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly fileName: string;
}

/** SHA-256 of a file, in hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Names the bytes of a document and hashes them. */
export function toPaperFile(bytes: Uint8Array, fileName: string): PaperFile {
  return { ok: true, bytes, sha256: sha256Of(bytes), fileName };
}
