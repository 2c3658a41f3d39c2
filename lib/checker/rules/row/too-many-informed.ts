import { lineList } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "too-many-informed",
  group: "row",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "skimmed",
  messages: {
    many: "{count} roles are told about “{row}”: {told}. Tell those who do something with it; one report can serve the others.",
  },
  replaces: [],
  threshold: { value: 5, unit: "roles that are told in one row" },
  check(slice, most) {
    const { row, held, header, isAgreed } = slice;
    if (!isAgreed || held.length <= most) return [];
    const told = held.filter(({ cell }) => cell.duties.includes("informed"));
    if (told.length <= most) return [];
    return [
      {
        message: "many",
        values: {
          row: row.name,
          count: String(told.length),
          told: lineList(told.map(({ role }) => roleInWords(role, header))),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersOfRow(slice),
      },
    ];
  },
});
