import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersWhenAsked } from "../../about.ts";
import { makeDoer } from "../../fixes/cell-fixes.ts";
import { defineRule, NOTHING } from "../../rule.ts";

export const rule = defineRule({
  id: "nobody-does-it",
  group: "row",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "undone",
  messages: {
    none: "{owner} owns “{row}”, and nobody does it. Name who does the work; it may be the owner.",
  },
  replaces: [],
  check(slice) {
    const { row, owners, doers, header } = slice;
    if (!slice.isAgreed || row.kind === "decision" || doers.length > 0) return NOTHING;
    const [owner] = owners;
    if (!owner) return NOTHING;
    return [
      {
        message: "none",
        values: { row: row.name, owner: roleInWords(owner.role, header) },
        ids: [row.id],
        activity: row.id,
        about: lettersWhenAsked(slice),
        fixes: [makeDoer(slice, owner)],
      },
    ];
  },
});
