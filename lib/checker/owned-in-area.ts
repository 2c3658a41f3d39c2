import type { Party } from "#lib/matrix/schema/header.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { AllRows, AreaOfRow, Held, RowSlice } from "./slices.ts";

/** Keys of an area and an owner, each as a list of one, put together once and not for each row. */
const KEYS = new WeakMap<AreaOfRow, Map<string, readonly [string]>>();

function keyOf(area: AreaOfRow, owner: RoleId | Party): readonly [string] {
  const known = KEYS.get(area) ?? new Map<string, readonly [string]>();
  KEYS.set(area, known);
  const key = known.get(owner) ?? [`${area.id} ${owner}`];
  known.set(owner, key);
  return key;
}

const NOBODY: readonly string[] = [];

/** The owners of an agreed row, each once, with the row's area. */
function ownersInArea({ isAgreed, owners, area }: RowSlice, idOf: (owner: Held) => RoleId | Party) {
  const [first, second] = owners;
  if (!isAgreed || !first) return NOBODY;
  if (!second) return keyOf(area, idOf(first));
  return [...new Set(owners.map((owner) => keyOf(area, idOf(owner))[0]))];
}

const rolesInArea = (slice: RowSlice): readonly string[] => ownersInArea(slice, ({ role }) => role.id);
const partiesInArea = (slice: RowSlice): readonly string[] => ownersInArea(slice, ({ role }) => role.party);

/** How many agreed rows of an area a role owns. */
export function countOwnedByRole({ index }: AllRows): (area: AreaOfRow, role: RoleId) => number {
  const counts = index.tally(rolesInArea);
  return (area, role) => counts.get(keyOf(area, role)[0]) ?? 0;
}

/** How many agreed rows of an area have an owner of a party. */
export function countOwnedByParty({ index }: AllRows): (area: AreaOfRow, party: Party) => number {
  const counts = index.tally(partiesInArea);
  return (area, party) => counts.get(keyOf(area, party)[0]) ?? 0;
}
