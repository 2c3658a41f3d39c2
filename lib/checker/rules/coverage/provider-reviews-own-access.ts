import type { ContentActivity } from "#lib/matrix/content.ts";
import type { Header } from "#lib/matrix/schema/header.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersWhenAsked } from "../../about.ts";
import type { Act } from "../../acts.ts";
import { isAreaKnown } from "../../coverage-gate.ts";
import { giveToBuyer } from "../../fixes/cell-fixes.ts";
import { isOwnedBy } from "../../owners.ts";
import { isAbout } from "../../rows-about.ts";
import { defineRule, NOTHING } from "../../rule.ts";

/** Reviews of the provider's own access, cost and invoices. */
const OWN_REVIEW: Act = {
  catalogueIds: ["MS-05", "PR-12", "AH-12"],
  words: [
    /^(?:review|check|audit|verify|reconcile|compare|inspect)(?:s|es|ing)?\b/i,
    /\b(?:access|privileges|admin(?:istrator)? rights|invoices?|bills?|billing|exceptions?)\b/i,
  ],
};

function isOfProvider({ name, catalogueId }: ContentActivity, { provider }: Header): boolean {
  if (catalogueId !== null && OWN_REVIEW.catalogueIds.includes(catalogueId)) return true;
  return (
    /\b(?:provider|MSP|partner)(?:'s|s'|s)?\b|\b(?:its|their) own\b/i.test(name) ||
    name.toLowerCase().includes(provider.toLowerCase())
  );
}

export const rule = defineRule({
  id: "provider-reviews-own-access",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "unproven",
  messages: {
    own: "{owner} owns “{row}”, a review of {provider} itself. Let {buyer} own it; {provider} can deliver the facts.",
  },
  replaces: ["buyer-cannot-let-go"],
  check(slice) {
    const { row, header, held } = slice;
    const [owner] = slice.owners;
    if (!owner || !slice.isAgreed || !isAreaKnown(slice) || !isAbout(slice, OWN_REVIEW)) return NOTHING;
    if (!isOfProvider(row, header) || !isOwnedBy(slice, "provider")) return NOTHING;
    const isChecked = held.some(
      ({ role, cell }) => role.party === "buyer" && cell.duties.includes("verifies"),
    );
    if (isChecked) return NOTHING;
    return [
      {
        message: "own",
        values: {
          owner: roleInWords(owner.role, header),
          row: row.name,
          buyer: header.buyer,
          provider: header.provider,
        },
        ids: [row.id],
        activity: row.id,
        role: owner.role.id,
        about: lettersWhenAsked(slice),
        fixes: giveToBuyer(slice, owner),
      },
    ];
  },
});
