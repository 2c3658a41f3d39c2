import type { Severity } from "./finding.ts";
import { NOTHING, type Problem } from "./rule.ts";
import type { RowSlice, TermsSlice } from "./slices.ts";
import { findWording, type Wording, type WordingHit } from "./texts/find-wording.ts";
import { BINDING_FIELDS, PRINTED_FIELDS, sharedTexts, type TextField } from "./texts/row-texts.ts";

const NONE: readonly WordedText[] = [];

/** A text of a row that holds one of some wordings. */
export interface WordedText {
  readonly field: TextField;
  readonly text: string;
  readonly hit: WordingHit;
}

/** The texts of a row that hold one of the wordings, each with the first of them. */
export function wordedTexts(
  { row, wordedFields }: Pick<RowSlice, "row" | "wordedFields">,
  wording: Wording,
  fields = wording.reach === "printed" ? PRINTED_FIELDS : BINDING_FIELDS,
): readonly WordedText[] {
  let found: WordedText[] | null = null;
  for (const field of wordedFields) {
    if (!fields.includes(field)) continue;
    const text = field.textIn(row);
    const hit = findWording(wording, text, row);
    if (hit === undefined) continue;
    found ??= [];
    found.push({ field, text, hit });
  }
  return found ?? NONE;
}

/** The problem that one text is; in a note it may weigh less. */
export function wordingProblem(
  { row }: Pick<RowSlice, "row">,
  { field: { field, place, kind }, text, hit }: WordedText,
  inNote?: Severity,
): Problem<"row"> {
  return {
    message: "row",
    values: { place, row: row.name, actual: hit.actual, instead: hit.pattern.instead },
    ids: [row.id, field],
    activity: row.id,
    about: { text },
    ...(kind === "note" && inNote ? { severity: inNote } : {}),
  };
}

interface WordingOptions {
  readonly fields?: readonly TextField[];
  readonly inNote?: Severity;
}

const NO_OPTIONS: WordingOptions = {};

const wordingsToProblems = (slice: RowSlice, texts: readonly WordedText[], inNote?: Severity) =>
  texts.map((worded) => wordingProblem(slice, worded, inNote));

/** One problem for each text of a row that holds one of the wordings; in a note it may weigh less. */
export function wordingsInRow(
  slice: RowSlice,
  wording: Wording,
  { fields, inNote }: WordingOptions = NO_OPTIONS,
): readonly Problem<"row">[] {
  const texts = wordedTexts(slice, wording, fields);
  return texts.length === 0 ? NOTHING : wordingsToProblems(slice, texts, inNote);
}

/** One problem for each clause of the terms, or step of a call chain, that holds one of the wordings. */
export function* wordingsInTerms(slice: TermsSlice, wording: Wording): Generator<Problem<"terms">> {
  for (const { field, place, text } of sharedTexts(slice)) {
    const hit = findWording(wording, text);
    if (!hit) continue;
    const values = { place, actual: hit.actual, instead: hit.pattern.instead };
    yield { message: "terms", values, ids: ["terms", field], about: { text } };
  }
}

/** Rows and areas outside the agreement bind nobody: their words are left alone. */
export function isOutside({ row, area }: RowSlice): boolean {
  return row.scope === "out" || area.scope === "out";
}
