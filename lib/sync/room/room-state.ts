import { applySide, openFold } from "#lib/matrix/apply.ts";
import { canonicalJson, type Json } from "#lib/matrix/canonical-json.ts";
import { hashText } from "#lib/matrix/fingerprint.ts";
import type { Matrix, SideState } from "#lib/matrix/matrix.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { Change, SideChange, Stream } from "#lib/matrix/tables.ts";
import type { Heads, LogEntry } from "../log-store.ts";
import type { Ledger } from "./ledger.ts";

/** The hash before the first entry of a stream. */
export const NO_HASH = "0".repeat(64);

export const NO_HEADS: Heads = {
  shared: { revision: 0, hash: NO_HASH },
  buyer: { revision: 0, hash: NO_HASH },
  provider: { revision: 0, hash: NO_HASH },
};

/** The three streams of a matrix, folded. The ledger is written in place; a state whose commit failed is thrown away. */
export interface RoomState {
  readonly matrix: Matrix;
  readonly sides: Readonly<Record<Side, SideState>>;
  readonly heads: Heads;
  readonly ledger: Ledger;
  readonly epoch: string;
  /** Where each stream stood when the epoch began: what a client holds beyond it may be unknown here. */
  readonly epochStart: Readonly<Record<Stream, number>>;
}

/** A change that belongs to the shared stream, as opposed to a side's own. */
export function isShared(change: Change | SideChange): change is Change {
  return change.stream === "shared";
}

/** A change that belongs to a side's own stream. */
export function isSideChange(change: Change | SideChange): change is SideChange & { readonly stream: Side } {
  return change.stream !== "shared";
}

/** The hash of a change in its chain. */
export function chainHash(previousHash: string, change: Change | SideChange): string {
  // Changes hold nothing but JSON; their interfaces have no index signature to say so.
  return hashText(previousHash + canonicalJson(change as unknown as Json));
}

/** The next entry of the change's stream. */
export function toEntry(heads: Heads, change: Change | SideChange): LogEntry {
  const previousHash = heads[change.stream].hash;
  return { change, previousHash, hash: chainHash(previousHash, change) };
}

/** Takes entries one after the other. */
export interface RoomFold {
  /** The state after the last entry, to look at: good until the next one is taken. */
  readonly state: () => RoomState;
  /** The state after the last entry, to keep: no later entry shows in its matrix. */
  readonly keep: () => RoomState;
  /** Throws when the entry is not the next one of its stream. `client` is the tab that wrote it, if that is known. */
  readonly take: (entry: LogEntry, client: string | null) => void;
}

/** Folds entries into a state; of `start` only the ledger is written in. */
export function openRoomFold(start: RoomState): RoomFold {
  // The start itself is let go: its tables are replaced one by one.
  const { matrix, heads: startHeads, sides: startSides, ...rest } = start;
  const { id } = matrix;
  const fold = openFold(matrix);
  let heads = startHeads;
  let sides = startSides;
  return {
    state: () => ({ ...rest, matrix: fold.state(), heads, sides }),
    keep: () => ({ ...rest, matrix: fold.keep(), heads, sides }),
    take: (entry, client) => {
      const { change } = entry;
      const expected = heads[change.stream].revision + 1;
      if (change.revision !== expected) {
        throw new Error(`Expected ${change.stream} ${expected} of ${id}, found ${change.revision}`);
      }
      heads = { ...heads, [change.stream]: { revision: change.revision, hash: entry.hash } };
      if (isSideChange(change)) {
        sides = { ...sides, [change.stream]: applySide(sides[change.stream], change) };
      } else if (isShared(change)) {
        fold.take(change);
        rest.ledger.record(change, client);
      }
    },
  };
}
