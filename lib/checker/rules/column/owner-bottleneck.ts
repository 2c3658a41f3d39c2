import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { countOwnedByParty, countOwnedByRole } from "../../owned-in-area.ts";
import { defineRule } from "../../rule.ts";
import type { RoleSlice } from "../../slices.ts";

const FEWEST_OWNED = 4;
const FEWEST_AREAS = 3;

interface Share {
  readonly area: string;
  readonly owned: number;
  readonly ofParty: number;
}

/** How much of what its party owns stands with this role, area by area; areas with few owned rows say nothing. */
function sharesOf(slice: RoleSlice): readonly Share[] {
  const { role, areas } = slice;
  const byRole = countOwnedByRole(slice);
  const byParty = countOwnedByParty(slice);
  return areas
    .map((area) => ({
      area: area.name,
      owned: byRole(area, role.id),
      ofParty: byParty(area, role.party),
    }))
    .filter(({ ofParty }) => ofParty >= FEWEST_OWNED);
}

export const rule = defineRule({
  id: "owner-bottleneck",
  group: "column",
  severity: "note",
  stage: "drafting",
  scope: "role",
  costs: "overloaded",
  messages: {
    most: "{role} owns most of what its side owns in {count} areas. Move ownership closer to the work where another role does it.",
    alone:
      "{role} owns most of what its side owns in {count} areas. Ask whether one person has the hours for it, and who stands in.",
  },
  replaces: [],
  threshold: { value: 50, unit: "percent of the rows that its side owns in an area" },
  *check(slice, most) {
    const { role, roles, header } = slice;
    const colleagues = roles.filter(({ party }) => party === role.party).length;
    if (role.party === "unknown" || role.party === "third" || colleagues < 3) return;
    const shares = sharesOf(slice);
    const crowded = shares.filter(({ owned, ofParty }) => owned * 100 > most * ofParty);
    if (crowded.length < FEWEST_AREAS || crowded.length * 2 <= shares.length) return;
    const isCoManaged = header.model === "front-desk" || header.model === "behind-desk";
    yield {
      message: role.party === "buyer" && isCoManaged ? "alone" : "most",
      values: { role: capitalised(roleInWords(role, header)), count: String(crowded.length) },
      ids: [role.id],
      role: role.id,
      about: shares.map(({ area, owned, ofParty }) => ({ area, owned, ofParty })),
    };
  },
});
