import { lineList } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "too-many-consulted",
  group: "row",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "skimmed",
  messages: {
    many: "{count} roles must be asked before “{row}” goes on: {asked}. Ask fewer, or tell some of them afterwards.",
  },
  replaces: [],
  threshold: { value: 3, unit: "roles that are asked in one row" },
  check(slice, most) {
    const { row, held, header, isAgreed } = slice;
    if (!isAgreed || held.length <= most) return [];
    const asked = held.filter(({ cell }) => cell.duties.includes("consulted"));
    if (asked.length <= most) return [];
    return [
      {
        message: "many",
        values: {
          row: row.name,
          count: String(asked.length),
          asked: lineList(asked.map(({ role }) => roleInWords(role, header))),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersOfRow(slice),
      },
    ];
  },
});
