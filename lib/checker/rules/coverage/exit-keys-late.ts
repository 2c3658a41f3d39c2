import { lettersOfRow } from "../../about.ts";
import type { Act } from "../../acts.ts";
import { isCoverageKnown } from "../../coverage-gate.ts";
import { isOwnedBy } from "../../owners.ts";
import { agreedRowsAbout } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** Holding what an exit needs; that a buyer keeps the catalogue's own keys is another rule. */
const HOLD_KEYS: Act = {
  catalogueIds: ["GR-02"],
  words: [
    /\b(?:holds?|keeps?|stores?|owns?|manages?|administers?|maintains?|safeguards?|controls?)\b/i,
    /\b(?:password (?:vault|manager|store)|key vault|encryption keys?|backup keys?|recovery (?:keys?|codes?)|registrar|domain registrations?|admin(?:istrator)? (?:passwords?|credentials))\b/i,
  ],
};

/** Roles of the provider hold the row, and the buyer is at most told. */
function isHeldAlone(slice: RowSlice): boolean {
  return (
    isOwnedBy(slice, "provider") &&
    slice.held.every(
      ({ role, cell }) =>
        role.party === "provider" ||
        (role.party === "buyer" && cell.duties.every((duty) => duty === "informed")),
    )
  );
}

export const rule = defineRule({
  id: "exit-keys-late",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "captive",
  messages: {
    alone:
      "Only {provider} has a part in “{row}”. Without what it holds {buyer} cannot leave, or go on when {provider} fails. Give {buyer} a second copy, or let {buyer} check it.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    const { buyer, provider } = slice.header;
    for (const row of agreedRowsAbout(slice, HOLD_KEYS).filter(isHeldAlone)) {
      yield {
        message: "alone",
        values: { row: row.row.name, buyer, provider },
        ids: [row.row.id],
        activity: row.row.id,
        about: lettersOfRow(row),
      };
    }
  },
});
