import type { OpId } from "#lib/matrix/schema/ids.ts";
import type { StorageTrouble } from "../connection.ts";
import type { KeptOp, OpQueue } from "../op-queue.ts";

/** Writes into a queue beside the work: what waits at once, what is over a little later and together. */
export interface QueueWriter {
  readonly keep: (put: readonly KeptOp[], drop: readonly OpId[]) => void;
  /** Everything kept, what was not written yet included. */
  readonly load: () => Promise<readonly KeptOp[]>;
  /** Writes at once what would be written later: the author has read it, or the page goes. */
  readonly hurry: () => void;
  /** Another tab writes from now on: what still waits comes to it by itself, what is over is written here. */
  readonly yield: () => void;
}

const LATER_MS = 500;
const RETRY_MS = 5_000;

function troubleOf(error: unknown): StorageTrouble {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "forbidden";
}

/** Runs something later; returns how to call it off. */
export type After = (ms: number, run: () => void) => () => void;

const AFTER: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Opens a writer; `onTrouble` says when the computer cannot keep anything, and `null` once it can again. */
export function openQueueWriter(
  queue: OpQueue,
  onTrouble: (trouble: StorageTrouble | null) => void,
  after: After = AFTER,
): QueueWriter {
  const put = new Map<OpId, KeptOp>();
  const drop = new Set<OpId>();
  let callOff = () => {};
  let trouble: StorageTrouble | null = null;
  let turn: Promise<void> = Promise.resolve();

  function say(next: StorageTrouble | null): void {
    if (next === trouble) return;
    trouble = next;
    onTrouble(next);
  }

  function plan(ms: number): void {
    callOff();
    callOff = after(ms, () => void flush());
  }

  async function write(): Promise<void> {
    if (put.size + drop.size === 0) return;
    const writing = [...put.values()];
    const dropping = [...drop];
    put.clear();
    drop.clear();
    try {
      await queue.write(writing, dropping);
      say(null);
    } catch (error) {
      for (const kept of writing)
        if (!put.has(kept.op.id) && !drop.has(kept.op.id)) put.set(kept.op.id, kept);
      for (const id of dropping) if (!put.has(id)) drop.add(id);
      say(troubleOf(error));
      plan(RETRY_MS);
    }
  }

  function flush(): Promise<void> {
    callOff();
    turn = turn.then(write);
    return turn;
  }

  return {
    hurry: () => void flush(),
    yield: () => {
      for (const [id, { state }] of put) if (state === "waiting") put.delete(id);
      void flush();
    },
    keep: (more, gone) => {
      for (const kept of more) {
        drop.delete(kept.op.id);
        put.set(kept.op.id, kept);
      }
      for (const id of gone) {
        put.delete(id);
        drop.add(id);
      }
      plan(more.some(({ state }) => state === "waiting") ? 0 : LATER_MS);
    },
    load: async () => {
      await flush();
      try {
        const kept = await queue.load();
        const isNewer = new Set([...put.keys(), ...drop]);
        return [...kept.filter(({ op }) => !isNewer.has(op.id)), ...put.values()];
      } catch (error) {
        say(troubleOf(error));
        return [...put.values()];
      }
    },
  };
}
