import { isChargeOpen, isIncidentHelp } from "../../charges.ts";
import { isCoverageKnown } from "../../coverage-gate.ts";
import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { isSaid } from "../../terms-said.ts";

const isOpenHelp = (slice: RowSlice): boolean => isChargeOpen(slice) && isIncidentHelp(slice);

export const rule = defineRule({
  id: "incident-help-price",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
  costs: "unpriced",
  messages: {
    open: "What {provider} charges for help in an incident is open: {rows}. Say now whether the fee covers it or which rate applies; nobody bargains during an attack.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice) || isSaid(slice.terms, "emergencyRate")) return;
    const open = slice.index.where(isOpenHelp);
    if (open.length === 0) return;
    yield {
      message: "open",
      values: {
        provider: slice.header.provider,
        rows: rowsInWords(open.map(({ row }) => row.name)),
      },
      ids: [],
      ...aboutRows(open.map(({ row }) => row)),
    };
  },
});
