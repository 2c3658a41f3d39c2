import { isChargeOpen, isIncidentHelp } from "../../charges.ts";
import { isAreaKnown } from "../../coverage-gate.ts";
import { rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "charge-unsaid",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "area",
  messages: {
    unsaid:
      "Other rows of this area say how {provider} is paid, and {rows} does not. Choose in the fee, at a rate, by separate order or not provided.",
    several:
      "Other rows of this area say how {provider} is paid, and these do not: {rows}. Choose in the fee, at a rate, by separate order or not provided.",
  },
  replaces: [],
  *check(slice) {
    // Where no row of an area names a charge, the price list does.
    if (!isAreaKnown(slice) || slice.rows.every(({ row }) => row.charge === null)) return;
    const open = slice.rows.filter((row) => isChargeOpen(row) && !isIncidentHelp(row));
    if (open.length === 0) return;
    yield {
      message: open.length === 1 ? "unsaid" : "several",
      values: {
        provider: slice.header.provider,
        rows: rowsInWords(open.map(({ row }) => row.name)),
      },
      ids: [slice.area.id],
      area: slice.area.id,
      about: { rows: open.map(({ row }) => row.id) },
    };
  },
});
