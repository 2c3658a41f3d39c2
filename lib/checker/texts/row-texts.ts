import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { termsGroupTitle, termsLabel } from "#lib/wording/terms-groups.ts";

export type TextKind = "name" | "contract" | "note";

/** A text with its place in words: “the name”, “the buyer's part”. */
export interface CheckedText {
  readonly field: string;
  readonly place: string;
  readonly kind: TextKind;
  readonly text: string;
}

type Entry = readonly [field: string, place: string, kind: TextKind, text: string | null | undefined];

function listed(entries: readonly Entry[]): CheckedText[] {
  const texts: CheckedText[] = [];
  for (const [field, place, kind, text] of entries) if (text) texts.push({ field, place, kind, text });
  return texts;
}

export interface TextsOfRow {
  /** Its name, both parts and the owner's act; and its note. */
  readonly binding: readonly CheckedText[];
  /** Every text that prints: the binding ones first. */
  readonly printed: readonly CheckedText[];
}

/** The texts of a row. */
export function textsOf(row: ContentActivity): TextsOfRow {
  const binding = listed([
    ["name", "the name", "name", row.name],
    ["splitBuyer", "the buyer's part", "contract", row.splitBuyer],
    ["splitProvider", "the provider's part", "contract", row.splitProvider],
    ["ownerAct", "the owner's act", "contract", row.ownerAct?.what],
    ["note", "the note", "note", row.note],
  ]);
  const others = listed([
    ["appliesTo", "what it applies to", "contract", row.appliesTo],
    ["outHolder", "who handles it", "contract", row.outHolder],
    ["timeLimit", "the start of the clock", "contract", row.timeLimit?.from],
    ["evidence", "the evidence", "contract", row.evidence],
    ["evidenceKept", "how long evidence is kept", "contract", row.evidenceKept],
    ["clause", "the contract clause", "contract", row.clause],
  ]);
  return { binding, printed: [...binding, ...others] };
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
  return chains.flatMap(({ id, name, steps, afterLastStep }) =>
    listed([
      ...steps.map(
        ({ note }, at): Entry => [`${id}/${at + 1}`, `step ${at + 1} of “${name}”`, "contract", note],
      ),
      [`${id}/after`, `what follows the last step of “${name}”`, "contract", afterLastStep],
    ]),
  );
}

/** The texts that hold for every row: the clauses of the terms and the steps of the call chains. */
export function sharedTexts({
  terms,
  content: { chains },
}: {
  readonly terms: Terms;
  readonly content: Pick<Content, "chains">;
}): readonly CheckedText[] {
  return [...clauses(terms), ...stepsOf(chains)];
}
