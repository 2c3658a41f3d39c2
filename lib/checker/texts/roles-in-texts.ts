import type { ContentRole } from "#lib/matrix/content.ts";
import type { RowSlice } from "../slices.ts";

/** Names of one word are words of the language too: “provider”, “engineers”. */
const FEWEST_WORDS = 2;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Whether a text of the row says of this role that it does something: `does` follows the role's name, `doneBy` stands
 * before “by” and the name. Roles whose name is one word are never found.
 */
export function isSaidOf(
  { binding }: Pick<RowSlice, "binding">,
  { name }: Pick<ContentRole, "name">,
  { does, doneBy }: { readonly does: string; readonly doneBy: string },
): boolean {
  if (name.trim().split(/\s+/).length < FEWEST_WORDS) return false;
  const role = literal(name.trim());
  const pattern = new RegExp(
    `\\b${role}\\s+(?:(?:must|has to|shall|will) )?(?:${does})\\b|\\b(?:${doneBy}) by (?:the )?${role}\\b`,
    "iu",
  );
  return binding.some(({ text }) => pattern.test(text));
}
