import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { defineRule, NOTHING, type Problem } from "../../rule.ts";
import type { Held, RowSlice } from "../../slices.ts";
import { APPROVES, isSaid, saidOf } from "../../texts/roles-in-texts.ts";
import { BINDING_FIELDS, textsIn } from "../../texts/row-texts.ts";

const isOnlyAsked = ({ cell: { duties } }: Held): boolean => duties.length === 1 && duties[0] === "consulted";

/** The roles of which a text of the row says that they do more than their letter. */
function approvers(slice: RowSlice): readonly Problem<"asked">[] {
  const { row, header, held } = slice;
  return saidOf(slice, held.filter(isOnlyAsked), APPROVES).map(({ role }) => ({
    message: "asked",
    values: { row: row.name, role: roleInWords(role, header) },
    ids: [row.id, role.id],
    activity: row.id,
    role: role.id,
    about: { letters: lettersOfRow(slice), texts: [...textsIn(BINDING_FIELDS, row)] },
  }));
}

export const rule = defineRule({
  id: "approval-as-consult",
  group: "row",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    asked:
      "The texts of “{row}” let {role} approve it, and its letter only says that it is asked. Make it the owner, or write that it is asked for its view.",
  },
  replaces: [],
  check: (slice) =>
    slice.isAgreed && slice.held.some(isOnlyAsked) && isSaid(slice, APPROVES) ? approvers(slice) : NOTHING,
});
