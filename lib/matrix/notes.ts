import type { Anchor } from "./schema/comment.ts";
import type { ActivityId, RoleId } from "./schema/ids.ts";

/** No id has a slash: the key of the note on the matrix as a whole can be nothing else's. */
const WHOLE = "/";

/** The key under which a side keeps its note on a place; a row's is the row's id. */
export function noteKey(place: Anchor | null): string {
  if (place === null) return WHOLE;
  return place.role === null ? place.activity : `${place.activity}/${place.role}`;
}

/** The place of a note, from its key. */
export function notePlace(key: string): Anchor | null {
  if (key === WHOLE) return null;
  const [activity = "", role] = key.split("/");
  return { activity: activity as ActivityId, role: role === undefined ? null : (role as RoleId) };
}
