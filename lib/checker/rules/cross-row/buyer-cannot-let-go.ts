import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { giveToBuyer } from "../../fixes/cell-fixes.ts";
import { isOwnedBy } from "../../owners.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** Acts of law, insurance, budget, signature and risk acceptance in the parties' own words. */
const KEPT_ACTS: readonly RegExp[] = [
  /^(?:formally )?accept(?:s|ing)? (?:\w+ ){0,3}risks?\b/i,
  /^risk acceptance\b/i,
  /^(?:approve|decide|set|sign off)(?:s|ing)? (?:on )?(?:\w+ ){0,3}budgets?\b/i,
  /^sign(?:s|ing)? (?:\w+[ -]){0,4}(?:insurance|attestation|vendor contracts?|contracts? with)\b/i,
  /^(?:approve|adopt)(?:s|ing)? (?:\w+ ){0,3}polic(?:y|ies)\b/i,
  /^(?:notify|tell|inform)(?:s|ing)? (?:\w+,? ){0,3}(?:regulators?|supervisory authorit(?:y|ies)|data protection authorit(?:y|ies)|insurers?)\b/i,
];

/** How much it weighs that the provider owns this row: `undefined` where the buyer need not keep it. */
function weightOf({ row }: Pick<RowSlice, "row">): "error" | "warning" | undefined {
  const entry = row.catalogueId === null ? undefined : findCatalogueActivity(row.catalogueId);
  if (entry) {
    if (!entry.keptByBuyer) return undefined;
    return entry.kind === "decision" || entry.kind === "notice" ? "error" : "warning";
  }
  for (const act of KEPT_ACTS) if (act.test(row.name)) return "error";
  return undefined;
}

const isTaken = (slice: RowSlice): boolean =>
  slice.isAgreed && isOwnedBy(slice, "provider") && weightOf(slice) !== undefined;

export const rule = defineRule({
  id: "buyer-cannot-let-go",
  group: "cross-row",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "duty",
  messages: {
    act: "{owner} owns “{row}”. {buyer} answers for this to law, insurer or bank, whoever does the work. Let {buyer} own it; {provider} can prepare it.",
    kept: "{owner} owns “{row}”. A buyer usually keeps this, so that it can change provider and read its own proof. Let {buyer} own it, or accept the gap with the reason.",
  },
  replaces: [],
  *check({ index, header }) {
    for (const slice of index.where(isTaken)) {
      const weight = weightOf(slice);
      const [owner] = slice.owners;
      if (!weight || !owner) continue;
      yield {
        message: weight === "error" ? "act" : "kept",
        severity: weight,
        values: {
          row: slice.row.name,
          owner: roleInWords(owner.role, header),
          buyer: header.buyer,
          provider: header.provider,
        },
        ids: [slice.row.id],
        activity: slice.row.id,
        role: owner.role.id,
        about: lettersOfRow(slice),
        fixes: giveToBuyer(slice, owner),
      };
    }
  },
});
