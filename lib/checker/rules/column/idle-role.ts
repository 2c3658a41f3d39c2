import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "idle-role",
  group: "column",
  severity: "note",
  stage: "drafting",
  scope: "role",
  messages: {
    idle: "{role} has no part in any row. Give it one, or remove the column.",
  },
  replaces: [],
  *check({ role, rows, header }) {
    const open = rows.filter(({ row }) => row.undecided).length;
    const isFilled = rows.some(({ held }) => held.length > 0) && open * 2 < rows.length;
    if (!isFilled || rows.some(({ held }) => held.some((one) => one.role === role))) return;
    yield {
      message: "idle",
      values: { role: capitalised(roleInWords(role, header)) },
      ids: [role.id],
      role: role.id,
      about: { role: role.name, party: role.party },
    };
  },
});
