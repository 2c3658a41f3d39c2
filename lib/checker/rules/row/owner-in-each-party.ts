import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersWhenAsked } from "../../about.ts";
import { keepOneOwner } from "../../fixes/cell-fixes.ts";
import { pairsAtOneTime, signingOwners } from "../../owners.ts";
import { defineRule, NOTHING } from "../../rule.ts";

export const rule = defineRule({
  id: "owner-in-each-party",
  group: "row",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "doubled",
  messages: {
    both: "“{row}” has an owner on each side: {buyer} and {provider}. Each will think that the other decides. Choose one, or make two rows of it.",
  },
  replaces: ["two-owners"],
  check(slice) {
    if (!slice.isAgreed || slice.owners.length < 2) return NOTHING;
    const { row, header } = slice;
    const pair = pairsAtOneTime(signingOwners(slice)).find(
      ([a, b]) => a.role.party !== b.role.party && a.role.party !== "unknown" && b.role.party !== "unknown",
    );
    if (!pair) return NOTHING;
    const [buyer, provider] = pair[0].role.party === "buyer" ? pair : [pair[1], pair[0]];
    return [
      {
        message: "both",
        values: {
          row: row.name,
          buyer: roleInWords(buyer.role, header),
          provider: roleInWords(provider.role, header),
        },
        ids: [row.id],
        activity: row.id,
        about: lettersWhenAsked(slice),
        fixes: keepOneOwner(slice, signingOwners(slice)),
      },
    ];
  },
});
