import type { Block } from "../layout/block.ts";
import type { LayoutDocument, Section } from "../layout/document.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { isNarrow, orientationOf } from "./area-table.ts";
import { areasSection } from "./areas-section.ts";
import { acceptedGaps, changedRules, notInAgreement } from "./closing-sections.ts";
import { appendixLabel, firstPage, sayState } from "./first-page.ts";
import { howToRead } from "./how-to-read.ts";
import { integritySection } from "./integrity-section.ts";
import { LAYOUT_VERSION } from "./layout-version.ts";
import { calledSide } from "./names.ts";
import { printsLetters } from "./prints.ts";
import { rolesSection } from "./roles-section.ts";
import { shortFingerprint } from "./short-fingerprint.ts";
import { signatureSection } from "./signature-section.ts";
import { termsSection } from "./terms-section.ts";
import { whoToCall } from "./who-to-call.ts";

/** Lays out the appendix of a draft, a final or an edition. */
export function layoutAppendix(input: AppendixInput): LayoutDocument {
  const { content, edition } = input;
  const { header, terms } = content;
  const label = appendixLabel(input);
  const agreement = terms.agreementTitle ?? "";
  const hasShortNotes = printsLetters(terms) && isNarrow(content);
  return {
    metadata: {
      title: `${label}: ${header.title}`,
      subject: `Responsibilities of ${calledSide(content, "buyer")} and ${calledSide(content, "provider")}, ${sayState(edition)}`,
      author: `${header.buyer} and ${header.provider}`,
      keywords: [`fingerprint ${edition.fingerprint}`, `layout ${LAYOUT_VERSION}`],
      language: "en",
    },
    paper: terms.paper,
    furniture: {
      headerStart: [label, header.title, agreement].filter((part) => part !== "").join(" · "),
      headerEnd: sayState(edition),
      headerEndStrong: edition.state !== "signed",
      footerStart: `Fingerprint ${shortFingerprint(edition.fingerprint)} …`,
      pageOf: "Page {page} of {pages}",
    },
    sections: joined([
      {
        orientation: "portrait",
        blocks: [
          ...firstPage(input),
          ...whoToCall(input),
          ...howToRead(input, hasShortNotes),
          ...rolesSection(input),
          ...termsSection(input),
        ],
      },
      {
        orientation: printsLetters(terms) ? orientationOf(content) : "portrait",
        blocks: areasSection(input),
      },
      { orientation: "portrait", blocks: closing(input) },
    ]),
  };
}

function closing(input: AppendixInput): readonly Block[] {
  return [
    ...notInAgreement(input),
    ...acceptedGaps(input),
    ...changedRules(input),
    ...signatureSection(input),
    ...integritySection(input),
  ];
}

/** Neighbours of one orientation become one section, so that no page begins without need. */
function joined(sections: readonly Section[]): readonly Section[] {
  const found: Section[] = [];
  for (const section of sections.filter(({ blocks }) => blocks.length > 0)) {
    const last = found.at(-1);
    if (last?.orientation !== section.orientation) found.push(section);
    else found[found.length - 1] = { ...last, blocks: [...last.blocks, ...section.blocks] };
  }
  return found;
}
