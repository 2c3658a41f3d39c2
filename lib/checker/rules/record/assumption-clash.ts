import { rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "assumption-clash",
  group: "record",
  severity: "error",
  stage: "before-signing",
  scope: "record",
  costs: "undone",
  messages: {
    open: "In the assumption round the two sides did not say the same about {rows}. Settle each on the page of the round before you sign.",
  },
  replaces: [],
  *check({ record, rows }) {
    const ids = new Set<string>(record?.clashing);
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
