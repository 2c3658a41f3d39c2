import type { Severity } from "./finding.ts";
import type { Problem } from "./rule.ts";
import type { RowSlice, TermsSlice } from "./slices.ts";
import { findWording, type Wording } from "./texts/find-wording.ts";
import { type CheckedText, sharedTexts } from "./texts/row-texts.ts";

/** One problem for each text of a row that holds one of the wordings; in a note it may weigh less. */
export function* wordingsInRow(
  { row, reader, binding }: RowSlice,
  wording: Wording,
  { texts = binding, inNote }: { readonly texts?: readonly CheckedText[]; readonly inNote?: Severity } = {},
): Generator<Problem<"row">> {
  for (const { field, place, kind, text } of texts) {
    const hit = reader.test(wording.gate, text) ? findWording(wording, text, row) : undefined;
    if (!hit) continue;
    yield {
      message: "row",
      values: { place, row: row.name, actual: hit.actual, instead: hit.pattern.instead },
      ids: [row.id, field],
      activity: row.id,
      about: { text },
      ...(kind === "note" && inNote ? { severity: inNote } : {}),
    };
  }
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
