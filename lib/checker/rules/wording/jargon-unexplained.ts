import type { Content } from "#lib/matrix/content.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { ANY_JARGON, unexplainedJargon } from "../../texts/jargon.ts";
import { BINDING_FIELDS, type TextField, textsIn } from "../../texts/row-texts.ts";
import { isOutside } from "../../wording-problems.ts";

/** Where an abbreviation may be explained for every row. */
function definitions({ letterDefinitions, furtherClauses, tools, frameworks }: Content["terms"]): string {
  return [letterDefinitions, furtherClauses, ...tools, ...frameworks].join("\n");
}

/** A note binds nobody: who writes one knows whom it is for. */
const isRead = ({ isBinding, kind }: TextField): boolean => isBinding && kind !== "note";

function explanations({ row, area, terms }: RowSlice): string {
  return [...textsIn(BINDING_FIELDS, row), row.appliesTo, area.name, definitions(terms)].join("\n");
}

const jargonIn = (text: string, slice: RowSlice) => unexplainedJargon(text, () => explanations(slice));

export const rule = defineRule({
  id: "jargon-unexplained",
  group: "wording",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "skimmed",
  messages: {
    unexplained:
      "{place} of “{row}” says “{abbreviation}”, which nobody outside IT need know. Write “{words}”, or explain it once in the further clauses of the terms.",
  },
  replaces: [],
  check(slice) {
    const { row, ownFields } = slice;
    if (isOutside(slice)) return NOTHING;
    for (const field of ownFields) {
      const text = isRead(field) ? field.textIn(row) : "";
      if (!ANY_JARGON.test(text)) continue;
      const found = jargonIn(text, slice);
      if (!found) continue;
      return [
        {
          message: "unexplained",
          values: { place: field.place, row: row.name, ...found },
          ids: [row.id, field.field],
          activity: row.id,
          about: { text },
        },
      ];
    }
    return NOTHING;
  },
});
