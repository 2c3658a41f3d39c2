import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "material-change-after-sign",
  group: "record",
  severity: "error",
  stage: "checklist",
  scope: "record",
  costs: "unsigned",
  messages: {
    open: "{rows} changed after a side had confirmed it. That yes no longer holds: read the change and confirm again.",
  },
  replaces: [],
  *check({ record, index }) {
    const ids = new Set<string>(record?.changedSince);
    const open = index
      .rows()
      .filter(({ row }) => ids.has(row.id))
      .map(({ row }) => row);
    if (open.length === 0) return;
    yield {
      message: "open",
      values: { rows: rowsInWords(open.map(({ name }) => name)) },
      ids: [],
      ...aboutRows(open),
    };
  },
});
