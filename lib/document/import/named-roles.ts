import { guessParty } from "./guess-party.ts";
import type { FoundRole } from "./read-table.ts";
import { roleKey } from "./role-key.ts";
import type { SheetPlace } from "./sheet-place.ts";
import { findSideWord } from "./words/party-words.ts";

const SIDE_NAMES = { buyer: "Buyer", provider: "Provider" } as const;

/** The roles that cells name, in the order in which they come. */
export interface NamedRoles {
  readonly roles: readonly FoundRole[];
  /** The role of a name, new or known; “we” and “you” are the sides. */
  readonly roleOf: (name: string, place: SheetPlace) => FoundRole;
  /** The two sides that other cells name, for a word such as “shared”. */
  readonly bothSides: (place: SheetPlace) => readonly FoundRole[];
}

/** Starts with no role. */
export function createNamedRoles(): NamedRoles {
  const byKey = new Map<string, FoundRole>();
  const roles: FoundRole[] = [];
  const roleOf = (said: string, place: SheetPlace): FoundRole => {
    const side = findSideWord(said);
    const name = side ? SIDE_NAMES[side] : said;
    const key = roleKey(name);
    const known = byKey.get(key);
    if (known) return known;
    const role = { key, name, group: "", place };
    byKey.set(key, role);
    roles.push(role);
    return role;
  };
  const bothSides = (place: SheetPlace): readonly FoundRole[] =>
    (["buyer", "provider"] as const).map(
      (side) => roles.find(({ name }) => guessParty(name) === side) ?? roleOf(SIDE_NAMES[side], place),
    );
  return { roles, roleOf, bothSides };
}
