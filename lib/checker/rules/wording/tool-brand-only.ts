import { defineRule, NOTHING, type Problem } from "../../rule.ts";
import type { TextField } from "../../texts/row-texts.ts";
import { toolAlone } from "../../texts/tool-names.ts";
import { isOutside } from "../../wording-problems.ts";

/** The tool can stand in the note. */
const isRead = ({ isBinding, kind }: TextField): boolean => isBinding && kind !== "note";

export const rule = defineRule({
  id: "tool-brand-only",
  group: "wording",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "skimmed",
  messages: {
    tool: "{place} of “{row}” says “{tool}” and not who does what with it. Name the role and the act; the tool can stand in the note.",
  },
  replaces: [],
  check(slice) {
    const { row, ownFields } = slice;
    if (isOutside(slice)) return NOTHING;
    let problems: Problem<"tool">[] | undefined;
    for (const field of ownFields) {
      const text = isRead(field) ? field.textIn(row) : "";
      const tool = toolAlone(text);
      if (tool === undefined) continue;
      problems ??= [];
      problems.push({
        message: "tool",
        values: { place: field.place, row: row.name, tool },
        ids: [row.id, field.field],
        activity: row.id,
        about: { text },
      });
    }
    return problems ?? NOTHING;
  },
});
