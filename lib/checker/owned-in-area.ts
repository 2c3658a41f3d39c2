import type { Party } from "#lib/matrix/schema/header.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Tell } from "./rows-index/answer.ts";
import { type AllRows, type AreaOfRow, partiesOf, type RowSlice } from "./slices.ts";

/** Keys of an area and an owner, put together once and not for each row. */
const KEYS = new WeakMap<AreaOfRow, Map<string, string>>();

function keyOf(area: AreaOfRow, owner: RoleId | Party): string {
  return KEYS.get(area)?.get(owner) ?? newKey(area, owner);
}

function newKey(area: AreaOfRow, owner: RoleId | Party): string {
  const key = `${area.id} ${owner}`;
  const known = KEYS.get(area) ?? new Map<string, string>();
  KEYS.set(area, known.set(owner, key));
  return key;
}

/** The owners of an agreed row, with the row's area. */
function rolesInArea({ isAgreed, owners, area }: RowSlice, tell: Tell): void {
  if (isAgreed) for (const { role } of owners) tell(keyOf(area, role.id));
}

/** The parties of its owners, each once. */
function partiesInArea({ isAgreed, owners, area }: RowSlice, tell: Tell): void {
  const [first] = owners;
  if (!isAgreed || !first) return;
  if (owners.length === 1) tell(keyOf(area, first.role.party));
  else for (const party of partiesOf(owners)) tell(keyOf(area, party));
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
