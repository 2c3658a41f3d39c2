import type { Severity } from "./finding.ts";
import type { Problem } from "./rule.ts";
import type { RowSlice, TermsSlice } from "./slices.ts";
import { CATALOGUE_TEXTS } from "./texts/catalogue-texts.ts";
import { findWording, type Wording } from "./texts/find-wording.ts";
import { BINDING_FIELDS, sharedTexts, type TextField } from "./texts/row-texts.ts";

/** One problem for each text of a row that holds one of the wordings; in a note it may weigh less. */
export function wordingsInRow(
  { row }: RowSlice,
  wording: Wording,
  {
    fields = BINDING_FIELDS,
    inNote,
  }: { readonly fields?: readonly TextField[]; readonly inNote?: Severity } = {},
): readonly Problem<"row">[] {
  const problems: Problem<"row">[] = [];
  for (const { field, place, kind, textIn } of fields) {
    const text = textIn(row);
    const hit = text && !CATALOGUE_TEXTS.has(text) ? findWording(wording, text, row) : undefined;
    if (!text || !hit) continue;
    problems.push({
      message: "row",
      values: { place, row: row.name, actual: hit.actual, instead: hit.pattern.instead },
      ids: [row.id, field],
      activity: row.id,
      about: { text },
      ...(kind === "note" && inNote ? { severity: inNote } : {}),
    });
  }
  return problems;
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
