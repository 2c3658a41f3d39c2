import { emptyMatrix, emptySideState, type Matrix, type SideState } from "#lib/matrix/matrix.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import { shareCells } from "#lib/matrix/share-cells.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import { parseJson } from "../json.ts";
import type { Heads, Snapshot, StoredState } from "../log-store.ts";
import { type LedgerJson, openLedger } from "./ledger.ts";
import { NO_HEADS, openRoomFold, type RoomFold, type RoomState } from "./room-state.ts";

const PAGE = 1000;
const STREAMS = ["shared", "buyer", "provider"] as const;

interface SharedBody {
  readonly tables: Matrix["tables"];
  readonly touches: LedgerJson;
}

type SideBody = Pick<SideState, "tables">;

/** The three streams as snapshots, to open the room from later. */
export function toSnapshots(state: RoomState): readonly Snapshot[] {
  const shared: SharedBody = { tables: state.matrix.tables, touches: state.ledger.toJson() };
  return [
    { stream: "shared", revision: state.matrix.revision, body: JSON.stringify(shared) },
    ...(["buyer", "provider"] as const).flatMap((side) => {
      const { revision, tables } = state.sides[side];
      const body: SideBody = { tables };
      return revision === 0 ? [] : [{ stream: side, revision, body: JSON.stringify(body) }];
    }),
  ];
}

// Snapshots are written by `toSnapshots` and by nothing else.
function readBody<T>(snapshot: Snapshot | undefined): T | undefined {
  return snapshot && (parseJson(snapshot.body) as T | undefined);
}

/** A snapshot from before a table was there knows nothing of it. */
function readTables(id: MatrixId, { tables }: SharedBody): Matrix["tables"] {
  const cells = Object.entries(tables.cells).map(([id, row]) => [id, shareCells(row)] as const);
  return { ...emptyMatrix(id).tables, ...tables, cells: Object.fromEntries(cells) };
}

function headsAt(heads: Heads, snapshots: Readonly<Record<Stream, Snapshot | undefined>>): Heads {
  const at = (stream: Stream) => {
    const revision = snapshots[stream]?.revision;
    if (revision === undefined) return NO_HEADS[stream];
    // The hash at an older revision is not known here; the entries that follow bring theirs.
    return { revision, hash: revision === heads[stream].revision ? heads[stream].hash : "" };
  };
  return { shared: at("shared"), buyer: at("buyer"), provider: at("provider") };
}

/** Folds what the store holds: snapshots first, then the entries after them. `undefined` when there is no such matrix. */
export async function loadRoomState(store: StoredState, matrix: MatrixId): Promise<RoomState | undefined> {
  const heads = await store.findHeads(matrix);
  const epoch = await store.findEpoch(matrix);
  if (!heads || !epoch) return undefined;
  const snapshots = {
    shared: await store.findSnapshot(matrix, "shared"),
    buyer: await store.findSnapshot(matrix, "buyer"),
    provider: await store.findSnapshot(matrix, "provider"),
  };
  const shared = readBody<SharedBody>(snapshots.shared);
  const sideOf = (snapshot: Snapshot | undefined): SideState => {
    const body = readBody<SideBody>(snapshot);
    return snapshot && body
      ? { revision: snapshot.revision, tables: { ...emptySideState().tables, ...body.tables } }
      : emptySideState();
  };
  const kept: RoomState = {
    matrix:
      snapshots.shared && shared
        ? { id: matrix, revision: snapshots.shared.revision, tables: readTables(matrix, shared) }
        : emptyMatrix(matrix),
    sides: { buyer: sideOf(snapshots.buyer), provider: sideOf(snapshots.provider) },
    heads: headsAt(heads, snapshots),
    ledger: openLedger(shared?.touches),
    epoch: epoch.id,
    epochStart: epoch.start,
  };
  const fold = openRoomFold(kept);
  for (const stream of STREAMS) await catchUp(store, fold, stream);
  return fold.keep();
}

async function catchUp(store: StoredState, fold: RoomFold, stream: Stream): Promise<void> {
  for (;;) {
    const { matrix, heads } = fold.state();
    const entries = await store.entriesSince(matrix.id, stream, heads[stream].revision, PAGE);
    for (const entry of entries) fold.take(entry, null);
    if (entries.length < PAGE) return;
  }
}
