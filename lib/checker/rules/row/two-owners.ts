import { lettersWhenAsked } from "../../about.ts";
import { keepOneOwner } from "../../fixes/cell-fixes.ts";
import { holdersInWords } from "../../holders-in-words.ts";
import { pairsAtOneTime, signingOwners } from "../../owners.ts";
import { defineRule, NOTHING } from "../../rule.ts";

export const rule = defineRule({
  id: "two-owners",
  group: "row",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "doubled",
  messages: {
    many: "“{row}” has {count} owners: {owners}. Keep one, or split the row by hours or scope.",
  },
  replaces: [],
  check(slice) {
    if (!slice.isAgreed || slice.owners.length < 2) return NOTHING;
    const { row, header } = slice;
    const owners = signingOwners(slice);
    if (pairsAtOneTime(owners).length === 0) return NOTHING;
    return [
      {
        message: "many",
        values: {
          row: row.name,
          count: String(owners.length),
          owners: holdersInWords(owners, header),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersWhenAsked(slice),
        fixes: keepOneOwner(slice, owners),
      },
    ];
  },
});
