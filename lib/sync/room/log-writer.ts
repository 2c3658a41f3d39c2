import type { LogEntry } from "../log-store.ts";
import { type DecidedBatch, decideBatch, type Item, type Known } from "./decide-batch.ts";
import { forgetOldest, learn, type Memory } from "./learn.ts";
import { loadRoomState, toSnapshots } from "./load-room-state.ts";
import type { RoomOptions } from "./room-options.ts";
import { isShared, openRoomFold, type RoomFold, type RoomState } from "./room-state.ts";
import { summaryOf } from "./summary.ts";

/** Turns ops into stored entries. Not to be called again before an earlier call has ended. */
export interface LogWriter {
  /** The state as stored, to keep; loaded again after anything went wrong. */
  readonly current: () => Promise<RoomState>;
  /** Decides items in order and stores all they become; throws, with nothing to acknowledge, when that fails. */
  readonly write: (items: readonly Item[]) => Promise<DecidedBatch>;
  readonly saveSnapshots: () => Promise<void>;
  /** Entries stored since the last snapshot. */
  readonly sinceSnapshot: () => number;
}

const MOST_ATTEMPTS = 20;

class FaultWhileDeciding extends Error {}

/** Opens the writer of a matrix on its loaded state. */
export function openLogWriter(options: RoomOptions, loaded: RoomState): LogWriter {
  const { store, clock, matrix: id } = options;
  const memory: Memory = { changes: new Map(), bases: new Map() };
  let fold: RoomFold | undefined = openRoomFold(loaded);
  let sinceSnapshot = 0;

  async function getFold(): Promise<RoomFold> {
    if (fold) return fold;
    const again = await loadRoomState(store, id);
    if (!again) throw new Error(`Matrix ${id} is gone from the store`);
    fold = openRoomFold(again);
    return fold;
  }

  async function current(): Promise<RoomState> {
    return (await getFold()).keep();
  }

  function decideOrThrow(from: RoomFold, items: readonly Item[], known: Known): DecidedBatch {
    try {
      return decideBatch(from, items, known, { at: clock.now(), countBlocking: options.countBlocking });
    } catch (error) {
      options.report(error);
      throw new FaultWhileDeciding("An op could not be decided", { cause: error });
    }
  }

  async function storeAll(items: readonly Item[]): Promise<DecidedBatch> {
    const known = await learn(
      options,
      items.map((item) => item.read),
      memory,
    );
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const from = await getFold();
      const { heads } = from.state();
      // Deciding writes in the fold: whatever ends before the commit has ended must load again.
      fold = undefined;
      const decided = decideOrThrow(from, items, known);
      if (decided.fresh.length > 0) {
        const summary = summaryOf(decided.state.matrix);
        const batch = { entries: decided.entries, fates: decided.fresh, summary };
        options.onMoment?.("before-commit");
        const committed = await store.commit(id, heads, batch);
        if (committed.kind === "moved") continue;
        options.onMoment?.("after-commit");
      }
      // A whole matrix as the schemas made it takes twice the memory of the same read back from the store.
      fold = decided.entries.some(isFill) ? undefined : from;
      remember(decided);
      return decided;
    }
    throw new Error(`The log of ${id} moved ${MOST_ATTEMPTS} times while ops were decided`);
  }

  function remember(decided: DecidedBatch): void {
    sinceSnapshot += decided.entries.length;
    for (const entry of decided.entries) {
      // A fill is as large as the matrix, and nobody undoes it.
      if (isShared(entry.change) && !isFill(entry)) memory.changes.set(entry.change.id, entry.change);
    }
    for (const [op, base] of decided.bases) memory.bases.set(op, base);
    forgetOldest(memory.changes);
    forgetOldest(memory.bases);
  }

  async function write(items: readonly Item[]): Promise<DecidedBatch> {
    try {
      return await storeAll(items);
    } catch (error) {
      if (!(error instanceof FaultWhileDeciding)) throw error;
      return items.length === 1 ? storeAll(items.map(giveUp)) : joined(await oneByOne(items));
    }
  }

  async function oneByOne(items: readonly Item[]): Promise<readonly DecidedBatch[]> {
    const batches: DecidedBatch[] = [];
    for (const item of items) batches.push(await write([item]));
    return batches;
  }

  return {
    current,
    write,
    saveSnapshots: async () => {
      if (sinceSnapshot === 0) return;
      for (const snapshot of toSnapshots(await current())) await store.saveSnapshot(id, snapshot);
      sinceSnapshot = 0;
    },
    sinceSnapshot: () => sinceSnapshot,
  };
}

function isFill({ change }: LogEntry): boolean {
  return change.kind === "matrix.fill";
}

function giveUp(item: Item): Item {
  const id = item.read.ok ? item.read.op.id : item.read.id;
  return {
    ...item,
    read: {
      ok: false,
      id,
      message: "This change met a fault of the program, which was reported; nothing has changed.",
    },
  };
}

function joined(batches: readonly DecidedBatch[]): DecidedBatch {
  const last = batches.at(-1);
  if (!last) throw new Error("There is nothing to join");
  return {
    state: last.state,
    entries: batches.flatMap((batch) => batch.entries),
    fates: batches.flatMap((batch) => batch.fates),
    fresh: batches.flatMap((batch) => batch.fresh),
    bases: new Map(batches.flatMap((batch) => [...batch.bases])),
  };
}
