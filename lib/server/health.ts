import type { Health } from "./context.ts";
import { findDatabaseFault } from "./database-fault.ts";

/** Watches whether the server can store what it is sent. */
export interface HealthWatch {
  /** Something went wrong; it is trouble until something was stored again. */
  readonly report: (error: unknown) => void;
  readonly stored: () => void;
  readonly look: () => Health;
}

/** Bytes below which a disk counts as full: what one turn of the event loop and a snapshot may need. */
const LEAST_FREE = 8 * 1024 * 1024;
const PROBE_MS = 2_000;
/** What can pass by itself, so that trying again tells whether it has. */
const PASSING = /^SQLITE_(FULL|BUSY|LOCKED|READONLY)/;

/** Opens the watch; `probe` throws while the database takes no writes, `freeBytes` is the room on its disk. */
export function openHealthWatch(options: {
  readonly startedAt: string;
  readonly clock: { readonly now: () => string };
  readonly probe: () => void;
  readonly freeBytes: () => number;
  readonly log: (message: unknown) => void;
}): HealthWatch {
  const { startedAt, clock, probe, freeBytes, log } = options;
  let trouble: Health["trouble"] = null;
  let canPass = false;
  let probedAt = 0;

  function note(error: unknown): void {
    trouble = { at: clock.now(), message: error instanceof Error ? error.message : String(error) };
    canPass = PASSING.test(findDatabaseFault(error)?.code ?? "");
  }

  /** A reader of health must not have to wait until somebody edits. */
  function tryAgain(): void {
    const now = Date.parse(clock.now());
    if (!canPass || now - probedAt < PROBE_MS) return;
    probedAt = now;
    try {
      probe();
      trouble = null;
    } catch (error) {
      note(error);
    }
  }

  function findLackOfSpace(): Health["trouble"] {
    const free = freeBytes();
    if (free >= LEAST_FREE) return null;
    const message = `Only ${Math.floor(free / 1024)} kB are free on the disk of the data folder; free at least ${LEAST_FREE / 1024} kB.`;
    return { at: clock.now(), message };
  }

  return {
    report: (error) => {
      note(error);
      log(error);
    },
    stored: () => {
      trouble = null;
    },
    look: () => {
      if (trouble !== null) tryAgain();
      const now = trouble ?? findLackOfSpace();
      return { ok: now === null, startedAt, trouble: now };
    },
  };
}
