import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { defineRule } from "../../rule.ts";
import { isSaidOf } from "../../texts/roles-in-texts.ts";
import { BINDING_FIELDS, textsIn } from "../../texts/row-texts.ts";

const APPROVAL = {
  does: "approves?|authorises?|authorizes?|permits?|signs? off",
  doneBy: "approved|authorised|authorized|permitted|signed off",
  gate: /approve|authori[sz]e|permit|sign/i,
};

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
  *check(slice) {
    const { row, held, header, isAgreed } = slice;
    if (!isAgreed) return;
    for (const { role, cell } of held) {
      const isOnlyAsked = cell.duties.length === 1 && cell.duties[0] === "consulted";
      if (!isOnlyAsked || !isSaidOf(slice, role, APPROVAL)) continue;
      yield {
        message: "asked",
        values: { row: row.name, role: roleInWords(role, header) },
        ids: [row.id, role.id],
        activity: row.id,
        role: role.id,
        about: { letters: lettersOfRow(slice), texts: [...textsIn(BINDING_FIELDS, row)] },
      };
    }
  },
});
