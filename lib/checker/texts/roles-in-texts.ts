import type { ContentRole } from "#lib/matrix/content.ts";
import type { RowSlice } from "../slices.ts";
import { type TextField, textsIn } from "./row-texts.ts";

/** Names of one word are words of the language too: “provider”, “engineers”. */
const BETWEEN_WORDS = /\s/;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

type NamedRole = Pick<ContentRole, "name">;

export interface Saying {
  /** Follows the role's name, as the source of a pattern. */
  readonly does: string;
  /** Stands before “by” and the role's name. */
  readonly doneBy: string;
  /** Stands in every text that says either, whatever the role. */
  readonly gate: RegExp;
}

export const APPROVES: Saying = {
  does: "approves?|authorises?|authorizes?|permits?|signs? off",
  doneBy: "approved|authorised|authorized|permitted|signed off",
  gate: /\b(?:approve[sd]?|authori[sz]e[sd]?|permit(?:s|ted)?|sign(?:s|ed)? off)\b/i,
};

export const MUST_ACT: Saying = {
  does: "(?:must|has to|shall) (?!be (?:told|informed|notified)\\b)\\p{Letter}+",
  doneBy: "must be (?:done|approved|started|answered)",
  gate: /\b(?:must|has to|shall)\b/i,
};

type Texts = Pick<RowSlice, "row" | "ownFields">;

/** Whether a text of the row may say it of anybody. */
export function isSaid({ row, ownFields }: Texts, { gate }: Saying): boolean {
  for (const field of ownFields) if (field.isBinding && gate.test(field.textIn(row))) return true;
  return false;
}

const isBinding = (field: TextField): boolean => field.isBinding;

/** Whether one of some texts says of a role that it does something. Roles whose name is one word are never found. */
function isSaidIn(texts: readonly string[], { name }: NamedRole, { does, doneBy }: Saying): boolean {
  const title = name.trim();
  if (!BETWEEN_WORDS.test(title)) return false;
  const inLowerCase = title.toLowerCase();
  const naming = texts.filter((text) => text.toLowerCase().includes(inLowerCase));
  if (naming.length === 0) return false;
  const role = literal(title);
  const pattern = new RegExp(
    `\\b${role}\\s+(?:(?:must|has to|shall|will) )?(?:${does})\\b|\\b(?:${doneBy}) by (?:the )?${role}\\b`,
    "iu",
  );
  return naming.some((text) => pattern.test(text));
}

/**
 * Of some roles those of which a text of the row says that they do something: `does` follows the role's name, `doneBy`
 * stands before “by” and the name.
 */
export function saidOf<Holder extends { readonly role: NamedRole }>(
  { row, ownFields }: Texts,
  holders: readonly Holder[],
  saying: Saying,
): readonly Holder[] {
  const texts = textsIn(ownFields.filter(isBinding), row).filter((text) => saying.gate.test(text));
  return holders.filter(({ role }) => isSaidIn(texts, role, saying));
}
