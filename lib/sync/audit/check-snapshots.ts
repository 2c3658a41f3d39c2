import { canonicalJson, type Json } from "#lib/matrix/canonical-json.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import type { StoredState } from "../log-store.ts";
import { loadRoomState } from "../room/load-room-state.ts";
import type { RoomState } from "../room/room-state.ts";
import type { LogFault } from "./log-audit.ts";

type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const STREAMS = ["shared", "buyer", "provider"] as const;

function tablesOf(state: RoomState, stream: Stream): Tables {
  return stream === "shared" ? state.matrix.tables : state.sides[stream].tables;
}

// Rows hold nothing but JSON; their interfaces have no index signature to say so.
const rowText = (row: unknown): string => (row === undefined ? "nothing" : canonicalJson(row as Json));

function findOtherRow(kept: Tables, folded: Tables): Pick<LogFault, "expected" | "found"> | undefined {
  for (const table of new Set([...Object.keys(folded), ...Object.keys(kept)])) {
    const [ours, theirs] = [folded[table] ?? {}, kept[table] ?? {}];
    for (const id of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const [expected, found] = [rowText(ours[id]), rowText(theirs[id])];
      if (expected !== found)
        return { expected: `${table} ${id}: ${expected}`, found: `${table} ${id}: ${found}` };
    }
  }
  return undefined;
}

async function loadOr(store: StoredState, matrix: MatrixId): Promise<RoomState | string> {
  try {
    return (await loadRoomState(store, matrix)) ?? "nothing";
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
}

/** Finds a kept state that is not what its log folds to: a room would open from it. */
export async function checkSnapshots(store: StoredState, matrix: MatrixId): Promise<LogFault | undefined> {
  const place = { matrix, revision: null, op: null, at: null, by: null };
  for (const stream of STREAMS) {
    const snapshot = await store.findSnapshot(matrix, stream);
    const newest = (await store.findHeads(matrix))?.[stream].revision ?? 0;
    if (!snapshot || snapshot.revision <= newest) continue;
    const what = "The state kept for opening the matrix is newer than its log.";
    const [expected, found] = [`at most revision ${newest}`, `revision ${snapshot.revision}`];
    return { ...place, stream, what, expected, found };
  }
  const kept = await loadOr(store, matrix);
  const folded = await loadOr({ ...store, findSnapshot: async () => undefined }, matrix);
  if (typeof folded === "string") {
    const what = "The matrix cannot be opened from its log.";
    return { ...place, stream: null, what, expected: "a matrix", found: folded };
  }
  if (typeof kept === "string") {
    const what = "The matrix cannot be opened from the state that is kept for it.";
    return { ...place, stream: null, what, expected: "a matrix", found: kept };
  }
  for (const stream of STREAMS) {
    const other = findOtherRow(tablesOf(kept, stream), tablesOf(folded, stream));
    const what = "The state kept for opening the matrix is not what its log adds up to.";
    if (other) return { ...place, stream, what, ...other };
  }
  return undefined;
}
