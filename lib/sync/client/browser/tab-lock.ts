import type { Role } from "../client-state.ts";

/** Which tab owns queue and line. */
export interface TabLock {
  /** Takes the lock from a tab that does not answer; that one becomes a follower as soon as it wakes. */
  readonly takeOver: () => void;
  /** Gives the lock up, or the place in the queue for it. */
  readonly release: () => void;
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Asks for the lock of a name; `onRole` says at once, and each time it changes, whether this tab owns it. */
export function holdTabLock(name: string, onRole: (role: Role) => void): TabLock {
  // Only secure pages have locks, and only on those anybody can join.
  if (navigator.locks === undefined) {
    onRole("owner");
    return { takeOver: () => {}, release: () => {} };
  }
  let letGo = () => {};
  let isOver = false;
  let waiting = new AbortController();

  /** Owns the lock until it is let go or taken away. */
  function own(): Promise<void> {
    if (isOver) return Promise.resolve();
    onRole("owner");
    return new Promise((resolve) => {
      letGo = resolve;
    });
  }

  function afterLoss(error: unknown): void {
    if (!isAbort(error)) throw error;
    if (isOver || waiting.signal.aborted) return;
    onRole("follower");
    queueUp();
  }

  function queueUp(): void {
    navigator.locks.request(name, { signal: waiting.signal }, own).catch(afterLoss);
  }

  navigator.locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (lock) return own();
      if (isOver) return undefined;
      onRole("follower");
      queueUp();
      return undefined;
    })
    .catch(afterLoss);

  return {
    takeOver: () => {
      waiting.abort();
      waiting = new AbortController();
      navigator.locks.request(name, { steal: true }, own).catch(afterLoss);
    },
    release: () => {
      isOver = true;
      waiting.abort();
      letGo();
    },
  };
}
