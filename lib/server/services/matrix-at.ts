import type { Matrix } from "#lib/matrix/matrix.ts";
import { rewind } from "#lib/matrix/rewind.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import type { Change } from "#lib/matrix/tables.ts";
import type { LogEntry, LogStore } from "#lib/sync/log-store.ts";
import { isShared, type RoomState } from "#lib/sync/room/room-state.ts";
import type { LogHead } from "./appendix-job.ts";

const PAGE = 5000;

export type Stage = "final" | "signed";

/** A matrix as it stood right after one of its changes. */
export interface MatrixAt {
  readonly matrix: Matrix;
  readonly edition: Edition;
  readonly head: LogHead;
  readonly at: string;
}

async function sharedEntriesSince(
  store: LogStore,
  state: RoomState,
  revision: number,
): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  let since = revision;
  while (since < state.matrix.revision) {
    const page = await store.entriesSince(state.matrix.id, "shared", since, PAGE);
    if (page.length === 0) throw new Error(`The log of ${state.matrix.id} ends at ${since}, before its head`);
    entries.push(...page.filter(({ change }) => change.revision <= state.matrix.revision));
    since += page.length;
  }
  return entries;
}

function editionAfter(edition: Edition | undefined, change: Change, id: string): Edition | undefined {
  let row = edition;
  for (const write of change.writes) {
    if (write.table !== "edition" || write.id !== id) continue;
    if (write.action === "add") row = write.row;
    else if (row) row = { ...row, ...write.after };
  }
  return row;
}

/** The state in which an edition reached a stage, from the log; `undefined` when it never did. */
export async function matrixAtStage(
  store: LogStore,
  state: RoomState,
  edition: Edition,
  hasReached: (edition: Edition) => boolean,
): Promise<MatrixAt | undefined> {
  const id = String(edition.number);
  // The freeze is the change right after the revision that it froze.
  const entries = await sharedEntriesSince(store, state, edition.frozen.revision);
  const changes = entries.map(({ change }) => change).filter(isShared);
  const before = rewind(state.matrix, changes);
  let row: Edition | undefined = before.tables.edition[id];
  for (const [index, entry] of entries.entries()) {
    const { change, hash } = entry;
    if (!isShared(change)) continue;
    row = editionAfter(row, change, id);
    if (!row || row.fingerprint !== edition.fingerprint || !hasReached(row)) continue;
    const matrix = rewind(state.matrix, changes.slice(index + 1));
    return { matrix, edition: row, head: { revision: change.revision, hash }, at: change.at };
  }
  return undefined;
}
