import type { Actor } from "#lib/matrix/rights.ts";
import type { ActivityId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { ByeReason, Presence, ServerFrame } from "../frames.ts";
import type { LogEntry } from "../log-store.ts";
import { toOwnEntries, toSharedEntries } from "./replay.ts";
import type { RoomClock } from "./room-options.ts";
import { listPeople, type Subscriber } from "./subscriber.ts";

/** Everybody connected to a room. */
export interface Audience {
  readonly add: (subscriber: Subscriber, actor: Actor) => void;
  readonly remove: (subscriber: Subscriber) => void;
  readonly setRow: (subscriber: Subscriber, row: ActivityId | null, calls: boolean) => void;
  readonly people: () => readonly Presence[];
  /** Sends shared entries to all and a side's entries to that side alone. */
  readonly tell: (entries: readonly LogEntry[]) => void;
  readonly end: (reason: ByeReason, message: string, who?: ParticipantId) => void;
  readonly isEmpty: () => boolean;
}

const PRESENCE_MS = 100;

/** Opens an audience without anybody in it. */
export function openAudience(clock: RoomClock): Audience {
  const present = new Map<Subscriber, Presence>();
  let timer: (() => void) | undefined;

  function sendToAll(text: string): void {
    for (const subscriber of present.keys()) subscriber.send(text);
  }

  function announce(): void {
    timer ??= clock.after(PRESENCE_MS, () => {
      timer = undefined;
      sendToAll(toText({ type: "presence", people: listPeople(present.values()) }));
    });
  }

  return {
    add: (subscriber, { participant, name, side }) => {
      present.set(subscriber, {
        participant,
        name,
        side,
        row: present.get(subscriber)?.row ?? null,
        calls: false,
      });
      announce();
    },
    remove: (subscriber) => {
      if (present.delete(subscriber)) announce();
    },
    setRow: (subscriber, row, calls) => {
      const known = present.get(subscriber);
      if (!known || (known.row === row && known.calls === calls)) return;
      present.set(subscriber, { ...known, row, calls });
      announce();
    },
    people: () => listPeople(present.values()),
    tell: (entries) => {
      const shared = toSharedEntries(entries);
      if (shared.length > 0) sendToAll(toText({ type: "changes", stream: "shared", entries: shared }));
      for (const side of ["buyer", "provider"] as const) {
        const own = toOwnEntries(entries, side);
        if (own.length === 0) continue;
        const text = toText({ type: "changes", stream: side, entries: own });
        for (const subscriber of present.keys()) if (subscriber.side === side) subscriber.send(text);
      }
    },
    end: (reason, message, who) => {
      for (const subscriber of [...present.keys()]) {
        if (who !== undefined && subscriber.participant !== who) continue;
        present.delete(subscriber);
        subscriber.end(reason, message);
      }
      if (present.size > 0) return announce();
      timer?.();
      timer = undefined;
    },
    isEmpty: () => present.size === 0,
  };
}

function toText(frame: ServerFrame): string {
  return JSON.stringify(frame);
}
