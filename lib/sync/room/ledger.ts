import type { Touch } from "#lib/matrix/decide/context.ts";
import type { Author } from "#lib/matrix/schema/record.ts";
import type { Change } from "#lib/matrix/tables.ts";
import { touchedKeys } from "#lib/matrix/touch.ts";

interface ClientTouch extends Touch {
  /** The tab that wrote it; `null` once that is forgotten. */
  readonly client: string | null;
}

/** Who wants to know what others touched. */
export interface Reader {
  readonly participant: string;
  readonly client: string;
}

/** Authors, and by key: revision, index of the author, instant. */
export interface LedgerJson {
  readonly authors: readonly Author[];
  readonly touches: readonly (readonly [key: string, revision: number, author: number, at: string])[];
}

/** Remembers for each field who touched it last, and with which revision. */
export interface Ledger {
  readonly record: (change: Change, client: string | null) => void;
  /** The latest touch of any key after a revision by somebody else than this very client. */
  readonly touchedSince: (keys: readonly string[], base: number, reader: Reader) => Touch | undefined;
  readonly toJson: () => LedgerJson;
}

function isOwn(touch: ClientTouch, reader: Reader): boolean {
  return touch.client === null ? touch.by.participant === reader.participant : touch.client === reader.client;
}

/** Opens a ledger, empty or as a snapshot kept it. */
export function openLedger(kept?: LedgerJson): Ledger {
  const touches = new Map<string, ClientTouch>();
  for (const [key, revision, author, at] of kept?.touches ?? []) {
    const by = kept?.authors[author];
    if (by) touches.set(key, { revision, by, at, client: null });
  }
  return {
    record: (change, client) => {
      // Nobody has seen a field before the matrix was filled.
      if (change.kind === "matrix.fill") return;
      const touch = { revision: change.revision, by: change.by, at: change.at, client };
      for (const key of touchedKeys(change)) touches.set(key, touch);
    },
    touchedSince: (keys, base, reader) => {
      let latest: ClientTouch | undefined;
      for (const key of keys) {
        const touch = touches.get(key);
        if (!touch || touch.revision <= base || isOwn(touch, reader)) continue;
        if (!latest || touch.revision > latest.revision) latest = touch;
      }
      return latest;
    },
    toJson: () => {
      const authors: Author[] = [];
      const indexes = new Map<string, number>();
      const rows = [...touches].map(([key, { revision, by, at }]) => {
        const name = JSON.stringify([by.participant, by.side, by.name]);
        const index = indexes.get(name) ?? authors.push(by) - 1;
        indexes.set(name, index);
        return [key, revision, index, at] as const;
      });
      return { authors, touches: rows };
    },
  };
}
