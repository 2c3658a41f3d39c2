import { NO_TIME, union, type Week, WHOLE_WEEK, without } from "./hours/week.ts";
import type { Held, RowSlice } from "./slices.ts";

/** Owners of a party that signs, or of one not yet named: a third party cannot own. */
export function signingOwners({ owners }: Pick<RowSlice, "owners">): readonly Held[] {
  return owners.filter(({ role }) => role.party !== "third");
}

/** Whether a row is owned, and by this party alone. */
export function isOwnedBy(slice: RowSlice, party: "buyer" | "provider"): boolean {
  let isOwned = false;
  for (const { role } of slice.owners) {
    if (role.party === "third") continue;
    if (role.party !== party) return false;
    isOwned = true;
  }
  return isOwned;
}

/** Whether two cells hold at the same time: “in business hours” and “out of hours” never do. */
export function isSameTime(a: Held, b: Held): boolean {
  const [one, other] = [a.cell.when, b.cell.when];
  return one === other || one === "always" || other === "always";
}

/** Pairs that hold a letter at the same time. */
export function pairsAtOneTime(held: readonly Held[]): readonly (readonly [Held, Held])[] {
  return held.flatMap((a, at) =>
    held.slice(at + 1).flatMap((b) => (isSameTime(a, b) ? [[a, b] as const] : [])),
  );
}

const isAlways = ({ cell }: Held): boolean => cell.when === "always";

/** When a row has an owner. */
const ownedTime = ({ calendar, owners }: RowSlice): Week =>
  union(...owners.map(({ cell }) => calendar.weekOfWhen(cell.when) ?? WHOLE_WEEK));

/** Promised minutes of the week that no owner's cell holds; none where nothing is promised. */
export function unownedTime(slice: RowSlice): Week {
  if (slice.owners.some(isAlways)) return NO_TIME;
  const promised = slice.calendar.weekOfHours(slice.row.hours);
  return promised ? without(promised, ownedTime(slice)) : NO_TIME;
}
