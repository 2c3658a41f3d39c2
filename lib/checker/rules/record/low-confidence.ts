import { rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "low-confidence",
  group: "record",
  severity: "warning",
  stage: "before-signing",
  scope: "record",
  costs: "blurred",
  messages: {
    open: "In the assumption round a side was not sure who does {rows}. Find out how it is done today, then settle each on the page of the round.",
  },
  replaces: [],
  *check({ record, rows }) {
    const ids = new Set<string>(record?.unsure);
    const open = rows.filter(({ row }) => ids.has(row.id)).map(({ row }) => row);
    if (open.length === 0) return;
    yield {
      message: "open",
      values: { rows: rowsInWords(open.map(({ name }) => name)) },
      ids: [],
      about: { rows: open.map(({ id }) => id) },
    };
  },
});
