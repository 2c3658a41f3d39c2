import { dayInWords } from "#lib/wording/day-in-words.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import type { Block } from "../layout/block.ts";
import { heading, paragraph, plain, strong } from "../layout/blocks.ts";
import type { AppendixEdition, AppendixInput } from "./appendix-input.ts";
import { factsOf } from "./facts.ts";
import { fullSide } from "./names.ts";
import { DRAFT_NOTE, FINAL_NOTE } from "./state-notes.ts";

/** The label of the document: the agreement's own, else “Appendix”. */
export function appendixLabel({ content }: AppendixInput): string {
  const label = content.terms.appendixLabel;
  return label === null || label === "" ? "Appendix" : label;
}

/** “Draft, not signed”, “Edition 2, final, not signed yet”, “Edition 2”. */
export function sayState({ state, number }: AppendixEdition): string {
  if (state === "draft") return "Draft, not signed";
  return state === "final" ? `Edition ${number}, final, not signed yet` : `Edition ${number}`;
}

/** Title, parties, agreement and state. */
export function firstPage(input: AppendixInput): readonly Block[] {
  const { content, edition } = input;
  const { terms, header } = content;
  return [
    paragraph([strong(appendixLabel(input))], "lead"),
    heading(1, header.title),
    paragraph(
      [
        plain("Responsibilities agreed between "),
        strong(fullSide(content, "buyer")),
        plain(" and "),
        strong(fullSide(content, "provider")),
      ],
      "lead",
    ),
    ...stateNotice(edition),
    ...factsOf([
      ["Agreement", sayAgreement(terms.agreementTitle, terms.agreementDate)],
      ["State", edition.state === "draft" ? `Draft of edition ${edition.number}` : sayState(edition)],
      ["In force from", edition.effectiveFrom === null ? null : dayInWords(edition.effectiveFrom)],
      ["Engagement model", MODEL_WORDS[header.model].title],
      ["Fingerprint", edition.fingerprint],
      ["Edition before", edition.previous],
      ["Printed on", dayInWords(input.printedOn)],
    ]),
  ];
}

function stateNotice({ state }: AppendixEdition): readonly Block[] {
  if (state === "signed") return [];
  const [title, text] =
    state === "draft" ? ["Draft, not signed. ", DRAFT_NOTE] : ["Not signed yet. ", FINAL_NOTE];
  return [{ kind: "notice", paragraphs: [paragraph([strong(title), plain(text)])] }];
}

function sayAgreement(title: string | null, date: string | null): string {
  const name = title === null || title === "" ? "Not named yet" : title;
  return date === null ? name : `${name}, ${dayInWords(date)}`;
}
