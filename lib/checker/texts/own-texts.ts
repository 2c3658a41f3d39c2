import type { ContentActivity } from "#lib/matrix/content.ts";
import { canHoldWording } from "./find-wording.ts";
import { PRINTED_FIELDS, type TextField } from "./row-texts.ts";

/** Some of the fields, each as the bit of its place in their list. */
type Fields = number;

/** Lists of fields, each made once: rows share them. */
const LISTS: (readonly TextField[])[] = [];

function newList(fields: Fields): readonly TextField[] {
  const list = PRINTED_FIELDS.filter((_field, at) => (fields & (1 << at)) !== 0);
  LISTS[fields] = list;
  return list;
}

/** These fields, in the order of all; the same list for the same fields. */
export const listOf = (fields: Fields): readonly TextField[] => LISTS[fields] ?? newList(fields);

/** Where a row has a text that is not the catalogue's: in those of the catalogue no rule about words finds anything. */
export function ownFieldsOf(row: ContentActivity): Fields {
  let found = 0;
  for (let at = 0; at < PRINTED_FIELDS.length; at += 1) {
    const field = PRINTED_FIELDS[at];
    const text = field?.textIn(row);
    if (!field || !text || field.inCatalogue?.has(text)) continue;
    found |= 1 << at;
  }
  return found;
}

/** Which of these texts may hold a phrase that a rule looks for. */
export function wordedFieldsOf(row: ContentActivity, fields: Fields): Fields {
  let found = 0;
  for (let at = 0; at < PRINTED_FIELDS.length; at += 1) {
    const field = PRINTED_FIELDS[at];
    if (!field || (fields & (1 << at)) === 0) continue;
    if (canHoldWording(field.textIn(row), field.isBinding)) found |= 1 << at;
  }
  return found;
}
