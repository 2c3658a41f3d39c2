import type { Actor } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { ByeReason, Me, Presence, ServerFrame } from "../frames.ts";

/** One open connection, as the room sees it. */
export interface Subscriber {
  readonly participant: ParticipantId;
  readonly side: Side;
  readonly client: string;
  /** Sends a frame's text; must not throw and must not wait. */
  readonly send: (text: string) => void;
  /** Ends the connection after what was sent. */
  readonly end: (reason: ByeReason, message: string) => void;
}

export function toMe({ participant, name, side, right }: Actor): Me {
  return { participant, name, side, right };
}

export function sendFrame(subscriber: Subscriber, frame: ServerFrame): void {
  subscriber.send(JSON.stringify(frame));
}

/** Who is here: one entry a person, in the row where they last were. */
export function listPeople(present: Iterable<Presence>): readonly Presence[] {
  const people = new Map<string, Presence>();
  for (const person of present) {
    const known = people.get(person.participant);
    if (!known || person.calls || (person.row !== null && !known.calls))
      people.set(person.participant, person);
  }
  return [...people.values()];
}
