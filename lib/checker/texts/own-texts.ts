import type { ContentActivity } from "#lib/matrix/content.ts";
import { CATALOGUE_TEXTS } from "./catalogue-texts.ts";
import { canHoldWording } from "./find-wording.ts";
import { BINDING_FIELDS, PRINTED_FIELDS, type TextField } from "./row-texts.ts";

/** A text of the parties' own, and where it stands. */
export interface OwnText {
  readonly field: TextField;
  readonly text: string;
}

const NONE: readonly OwnText[] = [];

/** Filled for one row after the other, so that each list is as long as it must be. */
const FOUND: OwnText[] = [];

/** The texts of a row that are not the catalogue's: in those of the catalogue no rule about words finds anything. */
export function ownTextsOf(row: ContentActivity): readonly OwnText[] {
  let count = 0;
  for (const field of PRINTED_FIELDS) {
    const text = field.textIn(row);
    if (!text || (field.isInCatalogue && CATALOGUE_TEXTS.has(text))) continue;
    FOUND[count] = { field, text };
    count += 1;
  }
  return count === 0 ? NONE : FOUND.slice(0, count);
}

/** Those that may hold a wording. */
export function wordedOf(texts: readonly OwnText[]): readonly OwnText[] {
  let count = 0;
  for (const one of texts) {
    if (!canHoldWording(one.text, BINDING_FIELDS.includes(one.field))) continue;
    FOUND[count] = one;
    count += 1;
  }
  return count === 0 ? NONE : FOUND.slice(0, count);
}
