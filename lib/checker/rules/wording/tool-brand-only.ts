import { defineRule } from "../../rule.ts";
import { BINDING_FIELDS, someText } from "../../texts/row-texts.ts";
import { toolAlone } from "../../texts/tool-names.ts";
import { isOutside } from "../../wording-problems.ts";

/** The tool can stand in the note. */
const FIELDS = BINDING_FIELDS.filter(({ kind }) => kind !== "note");

const isToolAlone = (text: string): boolean => toolAlone(text) !== undefined;

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
    const { row } = slice;
    if (isOutside(slice)) return [];
    if (!someText(FIELDS, row, isToolAlone)) return [];
    return FIELDS.flatMap(({ field, place, textIn }) => {
      const text = textIn(row);
      const tool = text ? toolAlone(text) : undefined;
      if (!text || tool === undefined) return [];
      return {
        message: "tool",
        values: { place, row: row.name, tool },
        ids: [row.id, field],
        activity: row.id,
        about: { text },
      };
    });
  },
});
