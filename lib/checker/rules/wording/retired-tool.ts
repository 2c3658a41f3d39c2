import type { Terms } from "#lib/matrix/schema/terms.ts";
import { defineRule, NOTHING, type Problem } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { toolIn } from "../../texts/tool-names.ts";
import { isOutside } from "../../wording-problems.ts";

/** Whether the lists of the terms know a tool, as a tool or as what a vendor supplies. */
function isListed({ tools, vendors }: Pick<Terms, "tools" | "vendors">, tool: string): boolean {
  const known = [...tools, ...vendors.flatMap(({ name, what }) => [name, what])].join("\n");
  return known.toLowerCase().includes(tool.toLowerCase());
}

const isTool = (name: string): boolean => toolIn(name) !== undefined;

/** The texts of a row that name a tool which the terms do not list. */
function unlisted({ row, ownFields, terms }: RowSlice): readonly Problem<"unlisted">[] {
  return ownFields.flatMap(({ field, place, isBinding, textIn }) => {
    const text = textIn(row);
    const tool = isBinding ? toolIn(text) : undefined;
    if (tool === undefined || isListed(terms, tool)) return [];
    return {
      message: "unlisted",
      values: { place, row: row.name, tool },
      ids: [row.id, field],
      activity: row.id,
      about: { text, tools: [...terms.tools] },
      fixes: [
        {
          label: `Add ${tool} to the list of tools`,
          certain: false,
          bodies: [{ kind: "terms.edit", fields: { tools: [...terms.tools, tool] } }],
        },
      ],
    };
  });
}

export const rule = defineRule({
  id: "retired-tool",
  group: "wording",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "skimmed",
  messages: {
    unlisted:
      "{place} of “{row}” names {tool}, which is not on the list of tools in use. Write the tool that is used now, or add {tool} to the list in the terms.",
  },
  replaces: [],
  check(slice) {
    return isOutside(slice) || !slice.terms.tools.some(isTool) ? NOTHING : unlisted(slice);
  },
});
