import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "one-sided-agreement",
  group: "record",
  severity: "error",
  stage: "checklist",
  scope: "record",
  costs: "unsigned",
  messages: {
    open: "One side alone has confirmed {rows}. The other side confirms each, or says in a comment what is wrong with it.",
  },
  replaces: [],
  *check({ record, index }) {
    const ids = new Set<string>(record?.oneSided);
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
