import { isCoverageKnown } from "../../coverage-gate.ts";
import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const isProven = ({ isAgreed, row }: RowSlice): boolean => isAgreed && Boolean(row.evidence?.trim());
const isHeldByNobody = (slice: RowSlice): boolean => isProven(slice) && slice.row.evidenceHolder === null;
const isUnlimited = (slice: RowSlice): boolean => isProven(slice) && !slice.row.evidenceKept?.trim();

export const rule = defineRule({
  id: "evidence-no-holder",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
  costs: "unproven",
  messages: {
    holder: "Evidence is named and nobody keeps it in {rows}. Say which side holds it.",
    kept: "Some rows say how long evidence is kept, and these do not: {rows}. Say it for them too.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    const { index } = slice;
    const unlimited = index.where(isUnlimited);
    // Until one row says how long, the parties have not taken the question up.
    const isAsked = unlimited.length < index.count(isProven);
    const found = { holder: index.where(isHeldByNobody), kept: isAsked ? unlimited : [] };
    for (const message of ["holder", "kept"] as const) {
      const rows = found[message].map(({ row }) => row);
      if (rows.length === 0) continue;
      yield {
        message,
        values: { rows: rowsInWords(rows.map(({ name }) => name)) },
        ids: [message],
        ...aboutRows(rows),
      };
    }
  },
});
