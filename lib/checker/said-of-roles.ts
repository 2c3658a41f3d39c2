import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "./about.ts";
import type { Problem } from "./rule.ts";
import type { Held, RowSlice } from "./slices.ts";
import { type Saying, saidOf } from "./texts/roles-in-texts.ts";
import { BINDING_FIELDS, textsIn } from "./texts/row-texts.ts";

/** One problem for each of some roles of which a text of the row says that they do something. */
export function saidOfRoles<M extends string>(
  slice: RowSlice,
  held: readonly Held[],
  saying: Saying,
  message: M,
): readonly Problem<M>[] {
  const { row, header } = slice;
  return saidOf(slice, held, saying).map(({ role }) => ({
    message,
    values: { row: row.name, role: roleInWords(role, header) },
    ids: [row.id, role.id],
    activity: row.id,
    role: role.id,
    about: { letters: lettersOfRow(slice), texts: [...textsIn(BINDING_FIELDS, row)] },
  }));
}
