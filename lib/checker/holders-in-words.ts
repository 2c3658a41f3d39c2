import type { Header } from "#lib/matrix/schema/header.ts";
import { lineList } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import type { Held } from "./slices.ts";

/** Roles that hold letters, as a sentence lists them. */
export function holdersInWords(held: readonly Pick<Held, "role">[], header: Header): string {
  return lineList(held.map(({ role }) => roleInWords(role, header)));
}
