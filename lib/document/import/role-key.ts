import { fold } from "./words/fold.ts";

const FILLER = /\b(roles?|rollen?|rol|papel|rola)\b/g;

/** How roles are compared: by their words, without “role” and its like. */
export function roleKey(name: string): string {
  const folded = fold(name);
  return folded.replace(FILLER, " ").replace(/\s+/g, " ").trim() || folded;
}

interface Named {
  readonly name: string;
  readonly group: string;
}

/** Names and keys that tell columns apart: what stands over a name is put before it where the name comes twice. */
export function distinctRoles(
  roles: readonly Named[],
): readonly { readonly name: string; readonly key: string }[] {
  const counts = new Map<string, number>();
  for (const { name } of roles) counts.set(roleKey(name), (counts.get(roleKey(name)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return roles.map(({ name, group }) => {
    const isTwice = (counts.get(roleKey(name)) ?? 0) > 1;
    const full = isTwice && group !== "" ? `${group}: ${name}` : name;
    const key = roleKey(full);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { name: full, key: count === 1 ? key : `${key} ${count}` };
  });
}
