import { defineRule, NOTHING, type Problem } from "../../rule.ts";
import { BINDING_FIELDS } from "../../texts/row-texts.ts";
import { toolAlone } from "../../texts/tool-names.ts";
import { isOutside } from "../../wording-problems.ts";

/** The tool can stand in the note. */
const FIELDS = BINDING_FIELDS.filter(({ kind }) => kind !== "note");

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
    const { row, ownTexts } = slice;
    if (isOutside(slice)) return NOTHING;
    const problems: Problem<"tool">[] = [];
    for (const { field, text } of ownTexts) {
      const tool = FIELDS.includes(field) ? toolAlone(text) : undefined;
      if (tool === undefined) continue;
      problems.push({
        message: "tool",
        values: { place: field.place, row: row.name, tool },
        ids: [row.id, field.field],
        activity: row.id,
        about: { text },
      });
    }
    return problems;
  },
});
