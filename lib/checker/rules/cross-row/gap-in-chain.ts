import { lineList, quoted } from "#lib/wording/line-list.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** Nobody in this agreement answers for it; a row that is still to be decided says so itself. */
const isOpenEnd = ({ row, area, owners }: RowSlice): boolean =>
  row.scope === "out" || area.scope === "out" || (!row.undecided && owners.length === 0);

/** What a row needs for which somebody answers. */
function needsOf({ row, isAgreed, owners }: RowSlice, tell: Tell): void {
  if (isAgreed && owners.length > 0) for (const needed of row.dependsOn) tell(needed);
}

export const rule = defineRule({
  id: "gap-in-chain",
  group: "cross-row",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "undone",
  messages: {
    open: "“{row}” needs {needs}, which nobody in this agreement owns. Name an owner there, or write what happens when it is not done.",
  },
  replaces: [],
  *check({ index }) {
    const waiting = new Map<RowSlice, RowSlice[]>();
    for (const end of index.where(isOpenEnd)) {
      for (const slice of index.group(needsOf, end.row.id)) {
        const ends = waiting.get(slice);
        if (ends) ends.push(end);
        else waiting.set(slice, [end]);
      }
    }
    for (const [{ row, area }, open] of waiting) {
      yield {
        message: "open",
        values: { row: row.name, needs: lineList(open.map((one) => quoted(one.row.name))) },
        ids: [row.id],
        area: area.id,
        activity: row.id,
        about: open.map((one) => ({ row: one.row.id, scope: one.row.scope, area: one.area.scope })),
      };
    }
  },
});
