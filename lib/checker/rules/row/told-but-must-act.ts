import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { defineRule } from "../../rule.ts";
import { isSaidOf } from "../../texts/roles-in-texts.ts";
import { BINDING_FIELDS, textsIn } from "../../texts/row-texts.ts";

const MUST = {
  does: "(?:must|has to|shall) (?!be (?:told|informed|notified)\\b)\\p{Letter}+",
  doneBy: "must be (?:done|approved|started|answered)",
  gate: /must|has to|shall/i,
};

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
  *check(slice) {
    const { row, held, header, isAgreed } = slice;
    if (!isAgreed) return;
    for (const { role, cell } of held) {
      if (cell.duties.length !== 1 || cell.duties[0] !== "informed") continue;
      if (!isSaidOf(slice, role, MUST)) continue;
      yield {
        message: "written",
        values: { row: row.name, role: roleInWords(role, header) },
        ids: [row.id, role.id],
        activity: row.id,
        role: role.id,
        about: {
          letters: lettersOfRow(slice),
          texts: [...textsIn(BINDING_FIELDS, row)],
        },
      };
    }
  },
});
