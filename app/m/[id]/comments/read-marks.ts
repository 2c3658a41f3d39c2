import type { ReadMarks } from "./placed-talks.ts";

/** What this browser has read of the comments of one matrix, shared by its tabs. */
export interface ReadMarkStore {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until something is read. */
  readonly get: () => ReadMarks;
  readonly keep: (read: ReadMarks) => void;
}

const keyOf = (matrix: string) => `clearline-read-${matrix}`;

function parseMarks(text: string | null): ReadMarks {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Opens the marks of a matrix; where nothing may be kept they last as long as the page. */
export function openReadMarks(matrix: string): ReadMarkStore {
  const key = keyOf(matrix);
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let marks: ReadMarks = {};
  let isKept = true;

  function read(): ReadMarks {
    if (!isKept) return marks;
    try {
      const kept = localStorage.getItem(key);
      if (kept !== text) {
        text = kept;
        marks = parseMarks(kept);
      }
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      isKept = false;
    }
    return marks;
  }

  return {
    subscribe: (listener) => {
      const onStorage = (event: StorageEvent) => (event.key === key || event.key === null) && listener();
      listeners.add(listener);
      addEventListener("storage", onStorage);
      return () => {
        listeners.delete(listener);
        removeEventListener("storage", onStorage);
      };
    },
    get: read,
    keep: (more) => {
      const next = { ...read(), ...more };
      try {
        const written = JSON.stringify(next);
        localStorage.setItem(key, written);
        text = written;
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        isKept = false;
      }
      marks = next;
      for (const listener of listeners) listener();
    },
  };
}
