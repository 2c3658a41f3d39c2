import type { Attachment } from "../layout/document.ts";

/** The two files that an appendix carries: what is agreed, and the record around it, both as canonical JSON. */
export function appendixAttachments(matrixJson: string, recordJson: string): readonly Attachment[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    {
      name: "matrix.json",
      description: "Everything that is agreed; its SHA-256 is the fingerprint",
      mediaType: "application/json",
      relationship: "Source",
      bytes: encode(matrixJson),
    },
    {
      name: "record.json",
      description: "Who confirmed and signed, the result of the check, how this file was printed",
      mediaType: "application/json",
      relationship: "Supplement",
      bytes: encode(recordJson),
    },
  ];
}
