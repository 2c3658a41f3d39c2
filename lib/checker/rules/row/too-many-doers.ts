import { lineList } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "too-many-doers",
  group: "row",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "doubled",
  messages: {
    many: "{count} roles do “{row}”: {doers}. Work with many hands tends to wait for each other; make rows of its parts, or let fewer do it.",
  },
  replaces: [],
  threshold: { value: 3, unit: "roles that do one row" },
  check(slice, most) {
    const { row, doers, header } = slice;
    if (!slice.isAgreed || doers.length <= most) return [];
    return [
      {
        message: "many",
        values: {
          row: row.name,
          count: String(doers.length),
          doers: lineList(doers.map(({ role }) => roleInWords(role, header))),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersOfRow(slice),
      },
    ];
  },
});
