import type { ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import type { RowSlice } from "../slices.ts";
import { BINDING_FIELDS, someText, textsIn } from "./row-texts.ts";

/** Names of one word are words of the language too: “provider”, “engineers”. */
const BETWEEN_WORDS = /\s/;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export interface Saying {
  /** Follows the role's name, as the source of a pattern. */
  readonly does: string;
  /** Stands before “by” and the role's name. */
  readonly doneBy: string;
  /** Stands in every text that says either, whatever the role. */
  readonly gate: RegExp;
}

/** Whether a text of the row says it of anybody. */
export function isSaid(row: ContentActivity, { gate }: Saying): boolean {
  return someText(BINDING_FIELDS, row, (text) => gate.test(text));
}

/**
 * Whether a text of the row says of this role that it does something: `does` follows the role's name, `doneBy` stands
 * before “by” and the name. Roles whose name is one word are never found.
 */
export function isSaidOf(
  { row }: Pick<RowSlice, "row">,
  { name }: Pick<ContentRole, "name">,
  { does, doneBy, gate }: Saying,
): boolean {
  const title = name.trim();
  if (!BETWEEN_WORDS.test(title)) return false;
  const inLowerCase = title.toLowerCase();
  const texts = textsIn(BINDING_FIELDS, row).filter(
    (text) => gate.test(text) && text.toLowerCase().includes(inLowerCase),
  );
  if (texts.length === 0) return false;
  const role = literal(title);
  const pattern = new RegExp(
    `\\b${role}\\s+(?:(?:must|has to|shall|will) )?(?:${does})\\b|\\b(?:${doneBy}) by (?:the )?${role}\\b`,
    "iu",
  );
  return texts.some((text) => pattern.test(text));
}
