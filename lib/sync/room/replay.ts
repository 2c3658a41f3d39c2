import type { Side } from "#lib/matrix/schema/header.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import type { HelloFrame, OwnReplay, SentEntry, SharedReplay } from "../frames.ts";
import type { LogEntry, LogStore } from "../log-store.ts";
import { isShared, isSideChange, type RoomState } from "./room-state.ts";

const PAGE = 5000;

/** A shared entry as readers get it. */
export function toSharedEntries(entries: readonly LogEntry[]): readonly SentEntry[] {
  return entries.flatMap(({ change, hash }) => (isShared(change) ? [{ change, hash }] : []));
}

/** Entries of one side's stream as that side gets them. */
export function toOwnEntries(entries: readonly LogEntry[], side: Side) {
  return entries.flatMap(({ change, hash }) =>
    isSideChange(change) && change.stream === side ? [{ change, hash }] : [],
  );
}

async function missedEntries(
  store: LogStore,
  state: RoomState,
  stream: Stream,
  since: number,
): Promise<readonly LogEntry[]> {
  const missed: LogEntry[] = [];
  let at = since;
  while (at < state.heads[stream].revision) {
    const page = await store.entriesSince(state.matrix.id, stream, at, PAGE);
    if (page.length === 0)
      throw new Error(`The ${stream} stream of ${state.matrix.id} ends at ${at}, before its head`);
    missed.push(...page);
    at += page.length;
  }
  return missed;
}

/** What a client lacks: the changes it missed, or everything when it holds nothing that this log knows. */
export async function replayFor(
  store: LogStore,
  state: RoomState,
  hello: Pick<HelloFrame, "since" | "epoch">,
  side: Side,
): Promise<{ readonly shared: SharedReplay; readonly own: OwnReplay }> {
  const { matrix, heads, epoch } = state;
  const own = state.sides[side];
  const isKnown = (since: number | null, head: number): since is number =>
    since !== null && since > 0 && since <= head && hello.epoch === epoch;
  const { shared: sharedSince, own: ownSince } = hello.since;
  return {
    shared: isKnown(sharedSince, heads.shared.revision)
      ? {
          kind: "entries",
          entries: toSharedEntries(await missedEntries(store, state, "shared", sharedSince)),
        }
      : {
          kind: "snapshot",
          state: { revision: matrix.revision, tables: matrix.tables },
          hash: heads.shared.hash,
        },
    own:
      isKnown(ownSince, own.revision) || (ownSince === 0 && hello.epoch === epoch)
        ? {
            kind: "entries",
            entries: toOwnEntries(await missedEntries(store, state, side, ownSince ?? 0), side),
          }
        : { kind: "snapshot", state: own, hash: heads[side].hash },
  };
}
