import { lettersWhenAsked } from "../../about.ts";
import { holdersInWords } from "../../holders-in-words.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import { holdersOf } from "../../slices.ts";

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
    if (!isAgreed || held.length <= most) return NOTHING;
    const told = holdersOf(held, "informed");
    if (told.length <= most) return NOTHING;
    return [
      {
        message: "many",
        values: {
          row: row.name,
          count: String(told.length),
          told: holdersInWords(told, header),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersWhenAsked(slice),
      },
    ];
  },
});
