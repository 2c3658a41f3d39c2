import { lettersWhenAsked } from "../../about.ts";
import { holdersInWords } from "../../holders-in-words.ts";
import { defineRule, NOTHING } from "../../rule.ts";

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
    if (!slice.isAgreed || doers.length <= most) return NOTHING;
    return [
      {
        message: "many",
        values: {
          row: row.name,
          count: String(doers.length),
          doers: holdersInWords(doers, header),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersWhenAsked(slice),
      },
    ];
  },
});
