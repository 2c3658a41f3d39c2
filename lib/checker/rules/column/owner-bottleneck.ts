import type { AreaId } from "#lib/matrix/schema/ids.ts";
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

/** The party of each owner of an agreed row. */
const partiesOfOwners = ({ isAgreed, owners }: RowSlice): readonly string[] =>
  isAgreed ? owners.map(({ role }) => role.party) : [];
const ownersOf = ({ isAgreed, owners }: RowSlice): readonly string[] =>
  isAgreed ? owners.map(({ role }) => role.id) : [];

/** What was counted before: a list of rows never changes. */
const COUNTED = new WeakMap<readonly RowSlice[], ReadonlyMap<AreaId, number>>();

function countByArea(rows: readonly RowSlice[]): ReadonlyMap<AreaId, number> {
  const known = COUNTED.get(rows);
  if (known) return known;
  const counts = new Map<AreaId, number>();
  for (const { area } of rows) counts.set(area.id, (counts.get(area.id) ?? 0) + 1);
  COUNTED.set(rows, counts);
  return counts;
}

/** How much of what its party owns stands with this role, area by area; areas with few owned rows say nothing. */
function sharesOf({ role, areas, index }: RoleSlice): readonly Share[] {
  const owned = countByArea(index.group(ownersOf, role.id));
  const ofParty = countByArea(index.group(partiesOfOwners, role.party));
  return areas
    .map(({ id, name }) => ({ area: name, owned: owned.get(id) ?? 0, ofParty: ofParty.get(id) ?? 0 }))
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
