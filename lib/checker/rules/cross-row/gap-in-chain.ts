import { lineList, quoted } from "#lib/wording/line-list.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** Nobody in this agreement answers for it; a row that is still to be decided says so itself. */
const isOpenEnd = ({ row, area, owners }: RowSlice): boolean =>
  row.scope === "out" || area.scope === "out" || (!row.undecided && owners.length === 0);

/** Somebody answers for it, and it needs other rows. */
const isWaiting = ({ row, isAgreed, owners }: RowSlice): boolean =>
  row.dependsOn.length > 0 && isAgreed && owners.length > 0;

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
    const openEnds = new Map<string, RowSlice>(index.where(isOpenEnd).map((slice) => [slice.row.id, slice]));
    for (const slice of index.where(isWaiting)) {
      const open = slice.row.dependsOn.flatMap((id) => openEnds.get(id) ?? []);
      if (open.length === 0) continue;
      const { row, area } = slice;
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
