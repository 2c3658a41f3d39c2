import type { Side } from "#lib/matrix/schema/header.ts";
import type { Signature } from "#lib/matrix/schema/record.ts";
import { dayInWords, instantInWords } from "#lib/wording/day-in-words.ts";
import type { Block, Signatory } from "../layout/block.ts";
import { heading, paragraph } from "../layout/blocks.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { factsOf } from "./facts.ts";
import { fullSide } from "./names.ts";
import { IDENTITY_NOTE } from "./state-notes.ts";

const LINES = { full: ["Name", "Title", "Date", "Signature"], initials: ["Initials", "Date"] } as const;

/** Lines to sign on, or who signed; nothing when the parties want no block and nobody has signed here. */
export function signatureSection(input: AppendixInput): readonly Block[] {
  const { content, edition } = input;
  const { elsewhere } = edition;
  const title = heading(2, "Signatures");
  if (elsewhere !== null) {
    return [
      title,
      paragraph(
        `Signed elsewhere on ${dayInWords(elsewhere.day)}, as recorded by ${elsewhere.by.name} on ${instantInWords(elsewhere.at)}.`,
      ),
      ...factsOf([
        [fullSide(content, "buyer"), elsewhere.buyerName],
        [fullSide(content, "provider"), elsewhere.providerName],
        ["Signed file", elsewhere.fileName],
        ["SHA-256 of that file", elsewhere.file],
      ]),
    ];
  }
  const block = content.terms.signatureBlock;
  if (block === "none" && edition.buyer === null && edition.provider === null) return [];
  const labels = LINES[block === "initials" ? "initials" : "full"];
  return [
    title,
    ...(edition.state === "draft" ? [paragraph("A draft is not for signature.", "quiet")] : []),
    {
      kind: "signatures",
      parties: [
        signatory(input, "buyer", edition.buyer, labels),
        signatory(input, "provider", edition.provider, labels),
      ],
    },
  ];
}

function signatory(
  { content }: AppendixInput,
  side: Side,
  signature: Signature | null,
  labels: readonly string[],
): Signatory {
  const heading = `For ${fullSide(content, side)}`;
  if (signature === null)
    return { heading, lines: labels.map((label) => ({ label, value: null })), note: null };
  return {
    heading,
    lines: [
      { label: "Name", value: signature.name },
      { label: "Title", value: signature.title },
      { label: "Statement", value: signature.statement },
      { label: "Date", value: instantInWords(signature.at) },
    ],
    note: IDENTITY_NOTE,
  };
}
