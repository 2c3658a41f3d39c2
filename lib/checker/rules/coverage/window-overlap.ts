import { lettersWhenAsked } from "../../about.ts";
import { holdersInWords } from "../../holders-in-words.ts";
import { pairsAtOneTime, signingOwners } from "../../owners.ts";
import { defineRule, NOTHING } from "../../rule.ts";

export const rule = defineRule({
  id: "window-overlap",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "doubled",
  messages: {
    both: "“{row}” has two owners {when}: {owners}. Let one own business hours and the other the rest.",
  },
  replaces: ["two-owners", "owner-in-each-party"],
  check(slice) {
    if (!slice.isAgreed || slice.owners.length !== 2) return NOTHING;
    const pair = pairsAtOneTime(signingOwners(slice)).find(([a, b]) => a.cell.when !== b.cell.when);
    if (!pair) return NOTHING;
    const { row, header } = slice;
    const part = pair.map(({ cell }) => cell.when).find((when) => when !== "always");
    return [
      {
        message: "both",
        values: {
          row: row.name,
          when: part === "business" ? "in business hours" : "out of hours",
          owners: holdersInWords(pair, header),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersWhenAsked(slice),
      },
    ];
  },
});
