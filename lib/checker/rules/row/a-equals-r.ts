import { roleInWords } from "#lib/wording/role-in-words.ts";
import { defineRule, NOTHING } from "../../rule.ts";

export const rule = defineRule({
  id: "a-equals-r",
  group: "row",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "skimmed",
  messages: {
    both: "{role} owns “{row}” and does it alone. That is often right; where it is not, let another role own it.",
  },
  replaces: [],
  isOffAtFirst: true,
  check({ isAgreed, row, held, doers, header }) {
    const [doer] = doers;
    if (!isAgreed || !doer || doers.length > 1 || !doer.cell.duties.includes("accountable")) return NOTHING;
    return [
      {
        message: "both",
        values: { row: row.name, role: roleInWords(doer.role, header) },
        ids: [row.id],
        activity: row.id,
        role: doer.role.id,
        about: { held: held.map(({ role, cell }) => [role.id, [...cell.duties]]) },
      },
    ];
  },
});
