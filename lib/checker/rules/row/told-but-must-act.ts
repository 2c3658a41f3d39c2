import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { defineRule, NOTHING, type Problem } from "../../rule.ts";
import type { Held, RowSlice } from "../../slices.ts";
import { isSaid, MUST_ACT, saidOf } from "../../texts/roles-in-texts.ts";
import { BINDING_FIELDS, textsIn } from "../../texts/row-texts.ts";

const isOnlyTold = ({ cell: { duties } }: Held): boolean => duties.length === 1 && duties[0] === "informed";

/** The roles of which a text of the row says that they do more than their letter. */
function actors(slice: RowSlice): readonly Problem<"written">[] {
  const { row, header, held } = slice;
  return saidOf(slice, held.filter(isOnlyTold), MUST_ACT).map(({ role }) => ({
    message: "written",
    values: { row: row.name, role: roleInWords(role, header) },
    ids: [row.id, role.id],
    activity: row.id,
    role: role.id,
    about: { letters: lettersOfRow(slice), texts: [...textsIn(BINDING_FIELDS, row)] },
  }));
}

export const rule = defineRule({
  id: "told-but-must-act",
  group: "row",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "uninformed",
  messages: {
    written:
      "The texts of “{row}” say that {role} must act, and its letter only says that it is told. Give it a part, or write that it is told.",
  },
  replaces: [],
  check: (slice) =>
    slice.isAgreed && slice.held.some(isOnlyTold) && isSaid(slice, MUST_ACT) ? actors(slice) : NOTHING,
});
