import type { Block } from "../layout/block.ts";
import { heading, list, paragraph } from "../layout/blocks.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { factsOf } from "./facts.ts";

/** The fingerprint, and how a stranger checks it without this product. */
export function integritySection({ edition }: AppendixInput): readonly Block[] {
  const subject = edition.state === "draft" ? "this draft" : `edition ${edition.number}`;
  return [
    heading(2, "How to check this document"),
    paragraph(
      `The fingerprint of ${subject} is the SHA-256 hash of the attached file matrix.json, which holds everything that is agreed. If the file hashes to the fingerprint, not a letter of it has changed.`,
    ),
    ...factsOf([
      ["Fingerprint", edition.fingerprint],
      ["Edition before", edition.previous],
    ]),
    list(
      [
        "Take the attachments out: pdfdetach -saveall FILE.pdf",
        "Compute the hash: sha256sum matrix.json",
        "Compare it with the fingerprint above, and with the one that the other side holds.",
      ],
      true,
    ),
    paragraph(
      "The attached file record.json says who confirmed and signed what, and when. It is not part of the fingerprint.",
      "small",
    ),
  ];
}
