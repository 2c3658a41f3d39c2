import { dayInWords } from "#lib/wording/day-in-words.ts";
import type { Block } from "../layout/block.ts";
import { paragraph } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { appendixLabel, sayState } from "./first-page.ts";
import { shortFingerprint } from "./short-fingerprint.ts";
import { whoToCallOnOnePage } from "./who-to-call.ts";

/** Lays out “Who to call now” as a document of its own, with the contact sheet of the day. */
export function layoutCallSheet(input: AppendixInput): LayoutDocument {
  const { header, terms } = input.content;
  const [title, ...blocks] = whoToCallOnOnePage(input);
  const top = title?.kind === "heading" ? [{ ...title, level: 1 as const }] : [];
  return {
    metadata: {
      title: `Who to call now: ${header.title}`,
      subject: `Escalation of ${header.buyer} and ${header.provider}`,
      author: `${header.buyer} and ${header.provider}`,
      keywords: [],
      language: "en",
    },
    paper: terms.paper,
    furniture: {
      headerStart: `${appendixLabel(input)} · ${header.title}`,
      headerEnd: sayState(input.edition),
      headerEndStrong: input.edition.state !== "signed",
      footerStart: `Printed on ${dayInWords(input.printedOn)} · fingerprint ${shortFingerprint(input.edition.fingerprint)} …`,
      pageOf: "Page {page} of {pages}",
    },
    sections: [
      {
        orientation: "portrait",
        blocks: [
          ...top,
          paragraph(
            `${header.buyer} and ${header.provider}, printed on ${dayInWords(input.printedOn)}`,
            "lead",
          ),
          ...raised(blocks),
        ],
      },
    ],
  };
}

/** Headings move up with the one above them, so that no level is skipped. */
function raised(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === "heading" && block.level === 3 ? { ...block, level: 2 } : block,
  );
}
