import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersWhenAsked } from "../../about.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import { holdersOf } from "../../slices.ts";

export const rule = defineRule({
  id: "owner-also-only-doer-also-checker",
  group: "row",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "unproven",
  messages: {
    alone:
      "{role} owns “{row}”, alone does it, and alone checks it. Let another role check the work, or take the check away.",
  },
  replaces: [],
  check(slice) {
    const { row, held, owners, doers, header, isAgreed } = slice;
    const [owner] = owners;
    // The work of a row of checks is the check itself.
    if (!isAgreed || row.kind === "check" || !owner || owners.length > 1) return NOTHING;
    if (doers.length > 1 || doers[0] !== owner) return NOTHING;
    const checkers = holdersOf(held, "verifies");
    if (checkers.length > 1 || checkers[0] !== owner) return NOTHING;
    return [
      {
        message: "alone",
        values: { row: row.name, role: roleInWords(owner.role, header) },
        ids: [row.id],
        activity: row.id,
        role: owner.role.id,
        about: lettersWhenAsked(slice),
      },
    ];
  },
});
