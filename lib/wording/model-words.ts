import type { EngagementModel, Header, LetterSet, MatrixSize, Party } from "#lib/matrix/schema/header.ts";

interface TitleAndLine {
  readonly title: string;
  readonly line: string;
}

export const MODEL_WORDS: Readonly<Record<EngagementModel, TitleAndLine>> = {
  "fully-managed": {
    title: "Fully managed",
    line: "The provider runs daily IT; the buyer decides, pays and keeps what cannot be handed over.",
  },
  "front-desk": {
    title: "Co-managed, provider at the front desk",
    line: "Users call the provider first; the buyer's own IT takes what is passed on.",
  },
  "behind-desk": {
    title: "Co-managed, provider behind an internal desk",
    line: "Users call the buyer's own IT first; the provider works behind it.",
  },
  undecided: {
    title: "Not decided yet",
    line: "Every row is open; rules that compare with a model stay silent.",
  },
};

/** What goes wrong most often where a model does not fit. */
export const MODEL_RISKS: Readonly<Record<Exclude<EngagementModel, "undecided">, string>> = {
  "fully-managed":
    "If it does not fit: the internal team feels sidelined, or the business comes to depend on the provider for everything.",
  "front-desk": "If it does not fit: responsibility stays muddy, and each side counts on the other.",
  "behind-desk": "If it does not fit: responsibility stays muddy, and each side counts on the other.",
};

export const SIZE_WORDS: Readonly<Record<MatrixSize, TitleAndLine>> = {
  core: { title: "Core", line: "The rows without which no agreement should be signed." },
  must: { title: "Must-haves", line: "The core and what a careful buyer asks for." },
  everything: { title: "Everything", line: "Every row of the catalogue." },
};

export const LETTER_SET_WORDS: Readonly<Record<LetterSet, TitleAndLine>> = {
  RACI: { title: "RACI", line: "Does it, owner, is asked, is told." },
  RASCI: { title: "RASCI", line: "RACI, and who supports." },
  "RACI-V": { title: "RACI-V", line: "RACI, and who checks." },
  "RASCI-V": { title: "RASCI-V", line: "RACI, and who supports and who checks." },
};

export const PARTY_WORDS: Readonly<Record<Party, string>> = {
  buyer: "Buyer",
  provider: "Provider",
  third: "Others",
  unknown: "Party not said",
};

/** A party by the names of the two that sign: “Northwind”, “Others”. */
export function partyInWords(party: Party, names: Pick<Header, "buyer" | "provider">): string {
  return party === "buyer" || party === "provider" ? names[party] : PARTY_WORDS[party];
}
