import { fileText } from "#lib/matrix/file.ts";
import { hashText } from "#lib/matrix/fingerprint.ts";
import { fileOfAgreed } from "#lib/matrix/parts-of-agreed.ts";
import { readAgreed } from "#lib/matrix/read-agreed.ts";
import { readAppendixRecord } from "#lib/matrix/read-appendix-record.ts";

/** The matrix that an appendix carries as a file, or why that file is not relied on; `undefined` where it carries none. */
export type Attached =
  | { readonly ok: true; readonly text: string; readonly said: string }
  | { readonly ok: false; readonly said: string };

const SHOWN = 16;

const without = (reason: string): Attached => ({
  ok: false,
  said: `this PDF carries a matrix.json that was not used, because ${reason}; what its pages show was read instead`,
});

/** Reads the matrix.json that a PDF carries, if its fingerprint is the one that the PDF's record.json names. */
export function readAttached(files: ReadonlyMap<string, Uint8Array>): Attached | undefined {
  const decode = (name: string): string | undefined => {
    const bytes = files.get(name);
    return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  };
  const [matrix, beside] = [decode("matrix.json"), decode("record.json")];
  if (matrix === undefined) return undefined;
  const record = beside === undefined ? undefined : readAppendixRecord(beside);
  if (!record?.ok) return without("there is no record.json beside it that can be read");
  const fingerprint = hashText(matrix);
  const { edition } = record.record;
  if (fingerprint !== edition.fingerprint)
    return without("it does not have the fingerprint of its record.json");
  const agreed = readAgreed(matrix);
  if (!agreed.ok) return without(`it cannot be read: ${agreed.message}`);
  return {
    ok: true,
    text: fileText(fileOfAgreed(agreed.content)),
    said: `read from the matrix.json that this PDF carries, edition ${agreed.edition} (${edition.state}), fingerprint ${fingerprint.slice(0, SHOWN)}…; the pages were not compared with it, which “Verify” does`,
  };
}
