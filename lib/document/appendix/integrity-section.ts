import { dayInWords, instantInWords } from "#lib/wording/day-in-words.ts";
import { countOf } from "#lib/wording/line-list.ts";
import type { Block } from "../layout/block.ts";
import { heading, list, paragraph } from "../layout/blocks.ts";
import { simpleTable } from "../layout/simple-table.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { confirmedBy } from "./confirmed-by.ts";
import { factsOf } from "./facts.ts";
import { LAYOUT_VERSION } from "./layout-version.ts";
import { calledSide, fullSide } from "./names.ts";
import { IDENTITY_NOTE } from "./state-notes.ts";

/** A page of its own: the fingerprint, who stands behind it, and how a stranger checks it without this product. */
export function integritySection(input: AppendixInput): readonly Block[] {
  const { edition, log } = input;
  const subject = edition.state === "draft" ? "this draft" : `edition ${edition.number}`;
  return [
    { kind: "page-break", when: "always" },
    heading(2, "How to check this document"),
    paragraph(
      `The fingerprint of ${subject} is the SHA-256 hash of the file matrix.json, which ${input.plain ? "lies beside this document and " : "is attached to this document and "}holds everything that is agreed. If the file hashes to the fingerprint, not a letter of what is agreed has changed.`,
    ),
    ...factsOf([
      ["Fingerprint", edition.fingerprint],
      ["Edition before", edition.previous],
      ["Head of the log", log === null ? null : `Revision ${log.revision}, ${log.hash}`],
      ["Layout", `Version ${LAYOUT_VERSION}`],
    ]),
    heading(3, "With common tools alone"),
    list(stepsFor(input), true),
    paragraph(
      "The file record.json says who confirmed and signed what, and when. It is not part of the fingerprint.",
      "small",
    ),
    heading(3, "With Clearline"),
    paragraph(verifyWith(input)),
    ...confirmedBlocks(input),
    ...signedBlocks(input),
  ];
}

function stepsFor({ plain }: AppendixInput): readonly string[] {
  return [
    ...(plain ? [] : ["Take the attached files out: pdfdetach -saveall FILE.pdf"]),
    "Compute the hash: sha256sum matrix.json",
    "Compare it with the fingerprint above, and with the one that the other side holds.",
  ];
}

function verifyWith({ plain }: AppendixInput): string {
  const command = `clearline verify FILE.pdf${plain ? " --matrix matrix.json --record record.json" : ""}`;
  const page = plain
    ? "given the three files, does the same in the browser; they do not leave the machine."
    : "does the same in the browser; the file does not leave the machine.";
  return `${command} compares every printed cell with matrix.json, and every object of the file with the file printed again. The page /verify of any Clearline${plain ? "," : ""} ${page}`;
}

function confirmedBlocks(input: AppendixInput): readonly Block[] {
  const people = confirmedBy(input);
  if (people.length === 0) return [];
  return [
    heading(3, "Confirmed by"),
    simpleTable(
      "Who confirmed rows and terms as they stand in this document, and when last",
      [
        ["Name", 4],
        ["For", 4],
        ["Confirmed", 4],
        ["Last on", 4],
      ],
      people.map(({ side, name, rows, terms, last }) => [
        name,
        calledSide(input.content, side),
        [rows === 0 ? "" : countOf(rows, "row", "rows"), terms ? "the terms" : ""]
          .filter((part) => part !== "")
          .join(" and "),
        instantInWords(last),
      ]),
    ),
    paragraph("Each yes was given in Clearline, by link, to exactly the text printed here.", "small"),
  ];
}

function signedBlocks({ content, edition }: AppendixInput): readonly Block[] {
  const { buyer, provider, elsewhere } = edition;
  if (elsewhere !== null) {
    return [
      heading(3, "Signed"),
      paragraph(
        `Elsewhere, on ${dayInWords(elsewhere.day)}, by ${elsewhere.buyerName} for ${fullSide(content, "buyer")} and ${elsewhere.providerName} for ${fullSide(content, "provider")}.`,
      ),
    ];
  }
  const signed = (["buyer", "provider"] as const).flatMap((side) => {
    const signature = side === "buyer" ? buyer : provider;
    return signature === null ? [] : [{ side, signature }];
  });
  if (signed.length === 0) return [];
  return [
    heading(3, "Signed"),
    ...signed.map(({ side, signature }) =>
      paragraph(
        `${signature.name}, ${signature.title}, for ${fullSide(content, side)}, on ${instantInWords(signature.at)}.`,
      ),
    ),
    paragraph(IDENTITY_NOTE, "small"),
  ];
}
