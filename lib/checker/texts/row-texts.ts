import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { termsGroupTitle, termsLabel } from "#lib/wording/terms-groups.ts";
import { CATALOGUE_NAMES, CATALOGUE_PARTS } from "./catalogue-texts.ts";

export type TextKind = "name" | "contract" | "note";

/** A text with its place in words: “the name”, “the buyer's part”. */
export interface CheckedText {
  readonly field: string;
  readonly place: string;
  readonly kind: TextKind;
  readonly text: string;
}

/** A place in a row that holds a text. */
export interface TextField {
  readonly field: string;
  readonly place: string;
  readonly kind: TextKind;
  /** Whether it binds, or is the note. */
  readonly isBinding: boolean;
  /** What rows of the catalogue bring along there; `null` where they bring nothing. */
  readonly inCatalogue: ReadonlySet<string> | null;
  /** Empty where the row has none. */
  textIn(row: ContentActivity): string;
}

/** Every text that prints in a row. Those that bind come first: its name, both parts, the owner's act; and its note. */
export const PRINTED_FIELDS: readonly TextField[] = [
  {
    field: "name",
    place: "the name",
    kind: "name",
    isBinding: true,
    inCatalogue: CATALOGUE_NAMES,
    textIn: (row) => row.name,
  },
  {
    field: "splitBuyer",
    place: "the buyer's part",
    kind: "contract",
    isBinding: true,
    inCatalogue: CATALOGUE_PARTS,
    textIn: (row) => row.splitBuyer ?? "",
  },
  {
    field: "splitProvider",
    place: "the provider's part",
    kind: "contract",
    isBinding: true,
    inCatalogue: CATALOGUE_PARTS,
    textIn: (row) => row.splitProvider ?? "",
  },
  {
    field: "ownerAct",
    place: "the owner's act",
    kind: "contract",
    isBinding: true,
    inCatalogue: CATALOGUE_PARTS,
    textIn: (row) => row.ownerAct?.what ?? "",
  },
  {
    field: "note",
    place: "the note",
    kind: "note",
    isBinding: true,
    inCatalogue: null,
    textIn: (row) => row.note ?? "",
  },
  {
    field: "appliesTo",
    place: "what it applies to",
    kind: "contract",
    isBinding: false,
    inCatalogue: null,
    textIn: (row) => row.appliesTo ?? "",
  },
  {
    field: "outHolder",
    place: "who handles it",
    kind: "contract",
    isBinding: false,
    inCatalogue: null,
    textIn: (row) => row.outHolder ?? "",
  },
  {
    field: "timeLimit",
    place: "the start of the clock",
    kind: "contract",
    isBinding: false,
    inCatalogue: null,
    textIn: (row) => row.timeLimit?.from ?? "",
  },
  {
    field: "evidence",
    place: "the evidence",
    kind: "contract",
    isBinding: false,
    inCatalogue: CATALOGUE_PARTS,
    textIn: (row) => row.evidence ?? "",
  },
  {
    field: "evidenceKept",
    place: "how long evidence is kept",
    kind: "contract",
    isBinding: false,
    inCatalogue: null,
    textIn: (row) => row.evidenceKept ?? "",
  },
  {
    field: "clause",
    place: "the contract clause",
    kind: "contract",
    isBinding: false,
    inCatalogue: null,
    textIn: (row) => row.clause ?? "",
  },
];

export const BINDING_FIELDS = PRINTED_FIELDS.filter(({ isBinding }) => isBinding);

/** The texts of a row in some fields; empty ones are left out. */
export function textsIn(fields: readonly TextField[], row: ContentActivity): readonly string[] {
  const texts: string[] = [];
  for (const { textIn } of fields) {
    const text = textIn(row);
    if (text) texts.push(text);
  }
  return texts;
}

function clauses(terms: Terms): readonly CheckedText[] {
  return Object.entries(terms).flatMap(([field, value]) =>
    typeof value === "string" && value !== "" && field !== "zone" && field !== "letterDefinitions"
      ? [
          {
            field,
            place: `the term “${termsGroupTitle(field)}: ${termsLabel(field)}”`,
            kind: "contract" as const,
            text: value,
          },
        ]
      : [],
  );
}

function stepsOf(chains: Content["chains"]): readonly CheckedText[] {
  return chains.flatMap(({ id, name, steps, afterLastStep }) => [
    ...steps.flatMap(({ note }, at) => textAt(`${id}/${at + 1}`, `step ${at + 1} of “${name}”`, note)),
    ...textAt(`${id}/after`, `what follows the last step of “${name}”`, afterLastStep),
  ]);
}

function textAt(field: string, place: string, text: string | null): readonly CheckedText[] {
  return text ? [{ field, place, kind: "contract", text }] : [];
}

/** The texts that hold for every row: the clauses of the terms and the steps of the call chains. */
export function sharedTexts({
  terms,
  chains,
}: {
  readonly terms: Terms;
  readonly chains: Content["chains"];
}): readonly CheckedText[] {
  return [...clauses(terms), ...stepsOf(chains)];
}
