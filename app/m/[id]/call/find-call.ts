import type { Presence } from "#lib/sync/frames.ts";
import type { MatrixSession } from "../matrix-session.tsx";

/** Somebody else who asks everybody to come to a row. */
export function findCall({ people, me }: Pick<MatrixSession, "people" | "me">): Presence | undefined {
  return people.find(
    (person) => person.calls && person.row !== null && person.participant !== me.participant,
  );
}
