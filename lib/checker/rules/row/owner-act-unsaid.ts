import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { defineRule } from "../../rule.ts";

const OTHER = { buyer: "provider", provider: "buyer" } as const;

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
    if (!slice.isAgreed || owners.length !== 1 || !owner || row.ownerAct) return [];
    const { party } = owner.role;
    if (party !== "buyer" && party !== "provider") return [];
    const doer = doers.find(({ role }) => role.party === OTHER[party]);
    if (!doer || doers.some(({ role }) => role.party === party || role.party === "unknown")) return [];
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
        about: lettersOfRow(slice),
      },
    ];
  },
});
