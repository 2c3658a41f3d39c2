import { defineRule, NOTHING } from "../../rule.ts";
import { isDoneByBoth, missingParts, splitOfRow } from "../../split-parts.ts";

export const rule = defineRule({
  id: "doers-in-both-parties",
  group: "row",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "doubled",
  messages: {
    both: "Both {buyer} and {provider} do “{row}”. Let one side do it, or write what each side does.",
  },
  replaces: [],
  check(slice) {
    if (!slice.isAgreed || !isDoneByBoth(slice) || missingParts(slice).length === 0) return NOTHING;
    const { row, header } = slice;
    return [
      {
        message: "both",
        values: { row: row.name, buyer: header.buyer, provider: header.provider },
        ids: [row.id],
        activity: row.id,
        about: splitOfRow(slice),
      },
    ];
  },
});
