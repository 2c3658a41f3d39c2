import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import type { Fix } from "../../finding.ts";
import { makeOwner, takeLetter } from "../../fixes/cell-fixes.ts";
import { signingOwners } from "../../owners.ts";
import { defineRule } from "../../rule.ts";
import type { Held, RowSlice } from "../../slices.ts";

function fixesFor(slice: RowSlice, third: Held): readonly Fix[] {
  const take = takeLetter(
    "Leave the other owner",
    slice.row.id,
    third.role.id,
    "accountable",
    third.cell.duties.length > 1,
  );
  if (signingOwners(slice).length > 0) return [take];
  return slice.held
    .filter(({ role }) => role.party === "buyer" || role.party === "provider")
    .map((one) => {
      const make = makeOwner(slice, one);
      return { ...make, bodies: [...take.bodies, ...make.bodies] };
    });
}

const isOwnedByThird = ({ isAgreed, owners }: RowSlice): boolean =>
  isAgreed && owners.some(({ role }) => role.party === "third");

export const rule = defineRule({
  id: "third-party-as-owner",
  group: "cross-row",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "ownerless",
  messages: {
    third:
      "{owner} owns “{row}” and does not sign this agreement, so nobody answers for it. Let one of the two sides own it; the third party can do the work.",
  },
  replaces: [],
  *check({ index, header }) {
    for (const slice of index.where(isOwnedByThird)) {
      for (const owner of slice.owners) {
        if (owner.role.party !== "third") continue;
        yield {
          message: "third",
          values: { row: slice.row.name, owner: capitalised(roleInWords(owner.role, header)) },
          ids: [slice.row.id, owner.role.id],
          activity: slice.row.id,
          role: owner.role.id,
          about: lettersOfRow(slice),
          fixes: fixesFor(slice, owner),
        };
      }
    }
  },
});
