import type { Party } from "#lib/matrix/schema/header.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { AllRows, AreaOfRow, RowSlice } from "./slices.ts";

/** Keys of an area and an owner, put together once and not for each row. */
const KEYS = new WeakMap<AreaOfRow, Map<string, string>>();

function keyOf(area: AreaOfRow, owner: RoleId | Party): string {
  const known = KEYS.get(area) ?? new Map<string, string>();
  KEYS.set(area, known);
  const key = known.get(owner) ?? `${area.id} ${owner}`;
  known.set(owner, key);
  return key;
}

/** The roles that own an agreed row, each with the row's area. */
const rolesInArea = ({ isAgreed, owners, area }: RowSlice): readonly string[] =>
  isAgreed ? owners.map(({ role }) => keyOf(area, role.id)) : [];

/** The parties that own an agreed row, each once, with the row's area. */
function partiesInArea({ isAgreed, owners, area }: RowSlice): readonly string[] {
  const keys: string[] = [];
  for (const { role } of isAgreed ? owners : []) {
    const key = keyOf(area, role.party);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** How many agreed rows of an area a role owns. */
export function countOwnedByRole({ index }: AllRows): (area: AreaOfRow, role: RoleId) => number {
  const counts = index.tally(rolesInArea);
  return (area, role) => counts.get(keyOf(area, role)) ?? 0;
}

/** How many agreed rows of an area have an owner of a party. */
export function countOwnedByParty({ index }: AllRows): (area: AreaOfRow, party: Party) => number {
  const counts = index.tally(partiesInArea);
  return (area, party) => counts.get(keyOf(area, party)) ?? 0;
}
