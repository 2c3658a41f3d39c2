import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { defineRule } from "../../rule.ts";
import type { RoleSlice, RowSlice } from "../../slices.ts";

const FEWEST_OWNED = 4;
const FEWEST_AREAS = 3;

interface Share {
  readonly area: string;
  readonly owned: number;
  readonly ofParty: number;
}

/** The party of each owner of an agreed row, with the area. */
const partiesOfOwners = ({ isAgreed, owners, area }: RowSlice): readonly string[] =>
  isAgreed ? owners.map(({ role }) => `${area.id} ${role.party}`) : [];
const ownersOf = ({ isAgreed, owners, area }: RowSlice): readonly string[] =>
  isAgreed ? owners.map(({ role }) => `${area.id} ${role.id}`) : [];

/** How much of what its party owns stands with this role, area by area; areas with few owned rows say nothing. */
function sharesOf({ role, areas, index }: RoleSlice): readonly Share[] {
  return areas
    .map(({ id, name }) => ({
      area: name,
      owned: index.group(ownersOf, `${id} ${role.id}`).length,
      ofParty: index.group(partiesOfOwners, `${id} ${role.party}`).length,
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
