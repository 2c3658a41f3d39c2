import type { Terms } from "#lib/matrix/schema/terms.ts";
import { day, line, type TermsGroup, text } from "./terms-field.ts";

/** What wins inside the matrix, as a sentence; `null` when nobody has chosen. */
export function prevailsInWords(prevails: Terms["prevails"]): string {
  const winner = {
    letters: "the letters prevail",
    split: "the split text prevails",
    sentences: "the sentences prevail",
  };
  return prevails === null
    ? "Which prevails among letters, split text and sentences has not been chosen."
    : `Where letters, split text and sentences differ, ${winner[prevails]}.`;
}

export const DISPUTE_GROUP: TermsGroup = {
  title: "When a row is read differently",
  help: "Somebody does the work first; the argument follows.",
  fields: [
    text("disputeMeanwhile", "In the meantime", "Who does the work until it is settled, and at whose cost."),
    text("disputeFirstStep", "First step", "One role on each side, and by when they talk."),
    text("disputeSecondStep", "Second step", "One role on each side, and by when they talk."),
    text("disputeOtherwise", "Without agreement", "What stands then."),
  ],
};

export const CHANGE_GROUP: TermsGroup = {
  title: "Changes after signature",
  help: "How the matrix changes. Neither side changes it alone.",
  fields: [
    text("changeProposal", "Proposal", "Who may propose a change, and in which form."),
    text("changeAnswer", "Time to answer", "A number of days, and from when it is counted."),
    text("changeSilence", "Silence", "What no answer means."),
    text("changeReviewTriggers", "What calls for a review", "For example: a new system, site or contact."),
    day("reviewDate", "Next review", "The day on which both sides read the matrix again."),
  ],
};

export const AGREEMENT_GROUP: TermsGroup = {
  title: "Agreement and precedence",
  help: "The agreement that this matrix belongs to, and which paper wins when two disagree.",
  fields: [
    line("agreementTitle", "Title of the agreement", "As it stands on its first page."),
    day("agreementDate", "Date of the agreement", "The day on which it was or will be signed."),
    text(
      "precedence",
      "Precedence",
      "The rank of this matrix among agreement, order, service levels and price list.",
    ),
    {
      field: "prevails",
      label: "Within the matrix",
      help: "What wins when letters, split text and sentences differ.",
      kind: "choice",
      options: [
        ["letters", "The letters"],
        ["split", "The split text"],
        ["sentences", "The sentences"],
      ],
    },
    text("furtherClauses", "Further clauses", "Anything else that holds for the whole matrix."),
  ],
};

export const LETTERS_GROUP: TermsGroup = {
  title: "Meaning of the letters",
  help: "Letters bind the party of a role, not a person.",
  fields: [
    {
      field: "sentenceVerb",
      label: "Sentences",
      help: "How the sentences of the rows say what is done.",
      kind: "choice",
      options: [
        ["plain", "“reviews”: plain"],
        ["shall", "“shall review”: as a duty"],
      ],
    },
    text("letterDefinitions", "Definitions", "Each letter as it prints in the appendix."),
    text("notInvolvedMeans", "“Not involved, agreed”", "What it means, and that an empty cell says nothing."),
  ],
};

export const APPENDIX_GROUP: TermsGroup = {
  title: "Appendix",
  help: "How the matrix looks when counsel attaches it.",
  fields: [
    line("appendixLabel", "Label", "For example: Appendix C."),
    line("buyerTerm", "Word for the buyer", "As the agreement calls this party."),
    line("providerTerm", "Word for the provider", "As the agreement calls this party."),
    {
      field: "signatureBlock",
      label: "Signature block",
      help: "What is printed at the end.",
      kind: "choice",
      options: [
        ["none", "None"],
        ["initials", "Initials"],
        ["full", "Names, titles and signatures"],
      ],
    },
    {
      field: "paper",
      label: "Paper",
      help: "Size of the printed page.",
      kind: "choice",
      options: [
        ["a4", "A4"],
        ["letter", "US letter"],
      ],
    },
    {
      field: "rowsPrintAs",
      label: "Rows print as",
      help: "Left open: as letters. What prevails is always printed.",
      kind: "choice",
      options: [
        ["letters", "Letters"],
        ["sentences", "Sentences"],
        ["both", "Letters and sentences"],
      ],
    },
    {
      field: "tablesLie",
      label: "Tables of rows",
      help: "Left open: upright up to five columns, else along the paper’s long side.",
      kind: "choice",
      options: [
        ["portrait", "Portrait"],
        ["landscape", "Landscape"],
      ],
    },
  ],
};

export const LISTS_GROUP: TermsGroup = {
  title: "Vendors, tools and access",
  help: "Who and what the rows refer to.",
  fields: [
    {
      field: "vendors",
      label: "Vendors",
      help: "Third parties that the provider may call, with contract and letter of authority.",
      kind: "vendors",
    },
    {
      field: "tools",
      label: "Tools",
      help: "The tools in use, so that no row names a retired one.",
      kind: "lines",
    },
    {
      field: "frameworks",
      label: "Frameworks",
      help: "Rules that bind the buyer, for example PCI DSS.",
      kind: "lines",
    },
    {
      field: "delegatedAccess",
      label: "Delegated access",
      help: "The provider's rights in the buyer's systems, each with its end date.",
      kind: "accesses",
    },
  ],
};
