import type { Side } from "#lib/matrix/schema/header.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersWhenAsked } from "../../about.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import type { Held } from "../../slices.ts";

const OTHER = { buyer: "provider", provider: "buyer" } as const;

/** Who does the work where one side does it alone, with a third party at most. */
function doerOf(doers: readonly Held[], side: Side): Held | undefined {
  let doer: Held | undefined;
  for (const one of doers) {
    if (one.role.party === side) doer ??= one;
    else if (one.role.party !== "third") return undefined;
  }
  return doer;
}

export const rule = defineRule({
  id: "owner-act-unsaid",
  group: "row",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    unsaid:
      "{owner} owns “{row}” and {doer} does it. Say what the owner does: approves, instructs, or accepts the result.",
  },
  replaces: [],
  check(slice) {
    const { row, owners, doers, header } = slice;
    const [owner] = owners;
    if (!slice.isAgreed || owners.length !== 1 || !owner || row.ownerAct) return NOTHING;
    const { party } = owner.role;
    if (party !== "buyer" && party !== "provider") return NOTHING;
    const doer = doerOf(doers, OTHER[party]);
    if (!doer) return NOTHING;
    return [
      {
        message: "unsaid",
        values: {
          row: row.name,
          owner: roleInWords(owner.role, header),
          doer: roleInWords(doer.role, header),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersWhenAsked(slice),
      },
    ];
  },
});
