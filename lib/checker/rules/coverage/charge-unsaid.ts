import { isChargeOpen, isIncidentHelp } from "../../charges.ts";
import { isAreaKnown } from "../../coverage-gate.ts";
import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

function areaOfCharge({ area, row }: RowSlice, tell: Tell): void {
  if (row.charge !== null) tell(area.id);
}

function areaOfOpen(slice: RowSlice, tell: Tell): void {
  if (isChargeOpen(slice) && !isIncidentHelp(slice)) tell(slice.area.id);
}

export const rule = defineRule({
  id: "charge-unsaid",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "area",
  costs: "unpriced",
  messages: {
    unsaid:
      "Other rows of this area say how {provider} is paid, and {rows} does not. Choose in the fee, at a rate, by separate order or not provided.",
    several:
      "Other rows of this area say how {provider} is paid, and these do not: {rows}. Choose in the fee, at a rate, by separate order or not provided.",
  },
  replaces: [],
  *check(slice) {
    // Where no row of an area names a charge, the price list does.
    const { area, index } = slice;
    if (!isAreaKnown(slice) || index.countOf(areaOfCharge, area.id) === 0) return;
    const open = index.group(areaOfOpen, area.id);
    if (open.length === 0) return;
    yield {
      message: open.length === 1 ? "unsaid" : "several",
      values: {
        provider: slice.header.provider,
        rows: rowsInWords(open.map(({ row }) => row.name)),
      },
      ids: [area.id],
      area: area.id,
      ...aboutRows(open.map(({ row }) => row)),
    };
  },
});
