import { matrixJson } from "#lib/matrix/fingerprint.ts";
import { dayInWords, instantInWords } from "#lib/wording/day-in-words.ts";
import { countOf, lineList } from "#lib/wording/line-list.ts";
import { confirmedBy } from "../appendix/confirmed-by.ts";
import { factsOf } from "../appendix/facts.ts";
import { appendixLabel, sayState } from "../appendix/first-page.ts";
import { calledSide, fullSide } from "../appendix/names.ts";
import { shortFingerprint } from "../appendix/short-fingerprint.ts";
import { signatureSection } from "../appendix/signature-section.ts";
import { DRAFT_NOTE, FINAL_NOTE } from "../appendix/state-notes.ts";
import type { Block } from "../layout/block.ts";
import { heading, paragraph, plain, strong } from "../layout/blocks.ts";
import type { Attachment, LayoutDocument } from "../layout/document.ts";
import type { AmendmentInput } from "./amendment-input.ts";
import { type ComparedContents, compareContents } from "./compare-contents.ts";
import { otherBlocks } from "./other-blocks.ts";
import { rowBlocks } from "./row-blocks.ts";

/** Lays out what changes from one edition to a later one, or to the draft of it. */
export function layoutAmendment({ before, after }: AmendmentInput): LayoutDocument {
  const { content, edition } = after;
  const { header, terms } = content;
  const name = `Amendment ${edition.number - 1} to ${appendixLabel(after)}`;
  const compared = compareContents(before.content, content);
  const other = otherBlocks(before.content, content);
  return {
    metadata: {
      title: `${name}: ${header.title}`,
      subject: `Changes from edition ${before.number} to edition ${edition.number}, ${sayState(edition)}`,
      author: `${header.buyer} and ${header.provider}`,
      keywords: [`from ${before.fingerprint}`, `to ${edition.fingerprint}`],
      language: "en",
    },
    paper: terms.paper,
    furniture: {
      headerStart: [name, header.title, terms.agreementTitle ?? ""].filter((part) => part !== "").join(" · "),
      headerEnd: sayState(edition),
      headerEndStrong: edition.state !== "signed",
      footerStart: `From ${shortFingerprint(before.fingerprint)} … to ${shortFingerprint(edition.fingerprint)} …`,
      pageOf: "Page {page} of {pages}",
    },
    sections: [
      {
        orientation: "portrait",
        blocks: [
          ...opening(name, { before, after }, compared, other.length > 0),
          ...rowBlocks(compared),
          ...other,
          ...confirmed({ before, after }, compared),
          ...signatureSection(after),
        ],
      },
    ],
  };
}

function opening(
  name: string,
  { before, after }: AmendmentInput,
  compared: ComparedContents,
  hasOther: boolean,
): readonly Block[] {
  const { content, edition } = after;
  return [
    paragraph([strong(name)], "lead"),
    heading(1, content.header.title),
    paragraph(
      [
        plain("Changes agreed between "),
        strong(fullSide(content, "buyer")),
        plain(" and "),
        strong(fullSide(content, "provider")),
      ],
      "lead",
    ),
    ...notice(edition.state),
    paragraph(sayExtent(before.number, compared, hasOther)),
    ...factsOf([
      ["From", sayEdition(before.number, before.effectiveFrom)],
      ["To", `Edition ${edition.number}${edition.state === "signed" ? "" : `, ${edition.state}`}`],
      ["In force from", edition.effectiveFrom === null ? "Not set yet" : dayInWords(edition.effectiveFrom)],
      ["Fingerprint before", before.fingerprint],
      ["Fingerprint after", edition.fingerprint],
      ["Printed on", dayInWords(after.printedOn)],
    ]),
  ];
}

function notice(state: "draft" | "final" | "signed"): readonly Block[] {
  if (state === "signed") return [];
  const [title, text] =
    state === "draft" ? ["Draft, not signed. ", DRAFT_NOTE] : ["Not signed yet. ", FINAL_NOTE];
  return [{ kind: "notice", paragraphs: [paragraph([strong(title), plain(text)])] }];
}

const sayEdition = (number: number, from: string | null): string =>
  `Edition ${number}${from === null ? "" : `, in force from ${dayInWords(from)}`}`;

/** “2 rows are changed, 1 row is added. Everything else stays as in edition 1.” */
function sayExtent(number: number, { added, removed, changed }: ComparedContents, hasOther: boolean): string {
  const parts = [
    changed.length === 0 ? "" : `${countOf(changed.length, "row is", "rows are")} changed`,
    added.length === 0 ? "" : `${countOf(added.length, "row is", "rows are")} added`,
    removed.length === 0 ? "" : `${countOf(removed.length, "row is", "rows are")} removed`,
    hasOther ? "terms or roles change as listed below" : "",
  ].filter((part) => part !== "");
  if (parts.length === 0) return `Nothing changes: both say the same as edition ${number}.`;
  return `${lineList(parts)}. Everything else stays as in edition ${number}.`;
}

/** Who said yes to the changed rows and, when they changed, to the terms. */
function confirmed({ before, after }: AmendmentInput, compared: ComparedContents): readonly Block[] {
  const ids = new Set<string>([
    ...compared.added.map(({ row }) => row.id),
    ...compared.changed.map((pair) => pair.after.row.id),
    ...(before.content.terms === after.content.terms ? [] : ["terms"]),
  ]);
  const confirmations = Object.fromEntries(Object.entries(after.confirmations).filter(([id]) => ids.has(id)));
  const people = confirmedBy({ ...after, confirmations });
  if (people.length === 0) return [];
  return [
    heading(2, "Confirmed by"),
    ...people.map(({ side, name, rows, terms, last }) => {
      const what = [rows === 0 ? "" : countOf(rows, "changed row", "changed rows"), terms ? "the terms" : ""];
      return paragraph(
        `${name} for ${calledSide(after.content, side)}: ${lineList(what.filter((part) => part !== ""))}, last on ${instantInWords(last)}.`,
      );
    }),
  ];
}

/** The two contents that are compared, each under the name of its edition; each hashes to its fingerprint. */
export function amendmentAttachments(
  { before, after }: AmendmentInput,
  beforeJson: string,
): readonly Attachment[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const carry = (number: number, text: string): Attachment => ({
    name: `edition-${number}.json`,
    description: `Everything that edition ${number} says; its SHA-256 is that edition's fingerprint`,
    mediaType: "application/json",
    relationship: "Data",
    bytes: encode(text),
  });
  return [
    carry(before.number, beforeJson),
    carry(after.edition.number, matrixJson(after.content, after.edition)),
  ];
}
