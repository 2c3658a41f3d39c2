import { lettersOfRow } from "../../about.ts";
import type { Act } from "../../acts.ts";
import { isCoverageKnown } from "../../coverage-gate.ts";
import { giveToBuyer } from "../../fixes/cell-fixes.ts";
import { isOwnedBy } from "../../owners.ts";
import { agreedRowsAbout } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** Approvals in the parties' own words; that a buyer keeps the catalogue's own is another rule. */
const APPROVE_EXCEPTION: Act = {
  catalogueIds: [],
  words: [
    /^(?:approve|authori[sz]e|grant|decide|sign off)(?:s|es)?\b/i,
    /\b(?:exceptions?|exemptions?|waivers?)\b/i,
  ],
};

/** The buyer has a say in the row. */
function isBuyerHeard({ held }: RowSlice): boolean {
  return held.some(
    ({ role, cell }) =>
      role.party === "buyer" && cell.duties.some((duty) => duty === "responsible" || duty === "verifies"),
  );
}

export const rule = defineRule({
  id: "exception-approved-by-doer",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "unproven",
  messages: {
    own: "{provider} does the work and approves its own exceptions in “{row}”. The risk stays with {buyer}. Let {buyer} approve; {provider} can propose.",
  },
  replaces: ["buyer-cannot-let-go"],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    const { buyer, provider } = slice.header;
    for (const row of agreedRowsAbout(slice, APPROVE_EXCEPTION)) {
      const [owner] = row.owners;
      if (!owner || !isOwnedBy(row, "provider") || isBuyerHeard(row)) continue;
      yield {
        message: "own",
        values: { row: row.row.name, buyer, provider },
        ids: [row.row.id],
        activity: row.row.id,
        role: owner.role.id,
        about: lettersOfRow(row),
        fixes: giveToBuyer(row, owner),
      };
    }
  },
});
