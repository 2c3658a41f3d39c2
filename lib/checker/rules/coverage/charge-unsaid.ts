import { isChargeOpen, isIncidentHelp } from "../../charges.ts";
import { isAreaKnown } from "../../coverage-gate.ts";
import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const areaOfCharge = ({ area, row }: RowSlice): readonly string[] => (row.charge === null ? [] : [area.id]);
const areaOfOpen = (slice: RowSlice): readonly string[] =>
  isChargeOpen(slice) && !isIncidentHelp(slice) ? [slice.area.id] : [];

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
