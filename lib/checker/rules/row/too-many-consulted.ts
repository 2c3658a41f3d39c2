import { lettersWhenAsked } from "../../about.ts";
import { holdersInWords } from "../../holders-in-words.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import { holdersOf } from "../../slices.ts";

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
    if (!isAgreed || held.length <= most) return NOTHING;
    const asked = holdersOf(held, "consulted");
    if (asked.length <= most) return NOTHING;
    return [
      {
        message: "many",
        values: {
          row: row.name,
          count: String(asked.length),
          asked: holdersInWords(asked, header),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersWhenAsked(slice),
      },
    ];
  },
});
