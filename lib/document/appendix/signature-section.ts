import type { Side } from "#lib/matrix/schema/header.ts";
import type { Signature } from "#lib/matrix/schema/record.ts";
import { dayInWords, instantInWords } from "#lib/wording/day-in-words.ts";
import type { Block, Signatory, SignatoryLine } from "../layout/block.ts";
import { heading, paragraph } from "../layout/blocks.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { factsOf } from "./facts.ts";
import { calledSide, fullSide } from "./names.ts";
import { IDENTITY_NOTE } from "./state-notes.ts";

const LINES = { full: ["Name", "Title", "Date", "Signature"], initials: ["Initials", "Date"] } as const;
const FIELDS = {
  Name: "text",
  Title: "text",
  Date: "text",
  Signature: "signature",
  Initials: "signature",
} as const;
type Label = keyof typeof FIELDS;

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
  { content, edition, plain }: AppendixInput,
  side: Side,
  signature: Signature | null,
  labels: readonly Label[],
): Signatory {
  const heading = `For ${fullSide(content, side)}`;
  if (signature === null) {
    const isSigned = edition.state === "final";
    const lines = labels.map((label): SignatoryLine => {
      const tooltip = `${label} for ${calledSide(content, side)}`;
      const name = `${label.toLowerCase()}-${side}`;
      const field = isSigned && !plain ? { kind: FIELDS[label], name, tooltip } : null;
      return { label, value: null, field, anchor: isSigned && plain ? `/${name}/` : null };
    });
    return { heading, lines, note: null };
  }
  const filled = (label: string, value: string): SignatoryLine => ({
    label,
    value,
    field: null,
    anchor: null,
  });
  return {
    heading,
    lines: [
      filled("Name", signature.name),
      filled("Title", signature.title),
      filled("Statement", signature.statement),
      filled("Date", instantInWords(signature.at)),
    ],
    note: IDENTITY_NOTE,
  };
}
