import type { RefusalCode } from "#lib/matrix/refusal.ts";
import type { MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import type { Change, SideChange, Stream } from "#lib/matrix/tables.ts";

/** What became of an op; each op id ends with exactly one, for ever. */
export type Fate =
  | { readonly state: "applied"; readonly revision: number }
  /** Nothing to do: the matrix said so already. */
  | { readonly state: "already"; readonly revision: number }
  /** Both values are kept; the conflict has the op's id. */
  | { readonly state: "conflict"; readonly revision: number; readonly message: string }
  | { readonly state: "denied"; readonly code: RefusalCode; readonly message: string }
  | { readonly state: "invalid"; readonly message: string };

/** An entry of the log: a change and its place in the hash chain of its stream. */
export interface LogEntry {
  readonly change: Change | SideChange;
  readonly previousHash: string;
  /** SHA-256 of the previous hash and the change's canonical JSON. */
  readonly hash: string;
}

/** Newest revision and its hash, by stream. */
export type Heads = Readonly<Record<Stream, { readonly revision: number; readonly hash: string }>>;

/** A life of a store, from its making or its last restore on. */
export interface Epoch {
  readonly id: string;
  /** The revision that each stream had when the epoch began. */
  readonly start: Readonly<Record<Stream, number>>;
}

/** What one turn of the event loop writes: all of it or nothing. */
export interface Batch {
  readonly entries: readonly LogEntry[];
  readonly fates: readonly { readonly op: OpId; readonly fate: Fate }[];
  /** What lists of matrices show. */
  readonly summary: {
    readonly title: string;
    readonly buyer: string;
    readonly provider: string;
    readonly phase: string;
  };
}

export type Committed = { readonly kind: "stored" } | { readonly kind: "moved"; readonly heads: Heads };

/** The state of a stream at a revision, kept so that opening a matrix need not fold its whole log. */
export interface Snapshot {
  readonly stream: Stream;
  readonly revision: number;
  /** JSON text of the state and of the touches of its fields. */
  readonly body: string;
}

/** Where logs live. SQLite fulfils it in one synchronous transaction; another database can. */
export interface LogStore {
  /** Begins a matrix with empty streams; throws when the id is taken. */
  create(matrix: MatrixId, at: string): Promise<void>;
  /** Newest revisions, or `undefined` when there is no such matrix. */
  findHeads(matrix: MatrixId): Promise<Heads | undefined>;
  /** Changes when the store was restored from a copy: what clients hold may then be unknown to it. */
  findEpoch(matrix: MatrixId): Promise<Epoch | undefined>;
  /** Writes a batch on disk when the heads are still as expected; else writes nothing and says where they are. */
  commit(matrix: MatrixId, expected: Heads, batch: Batch): Promise<Committed>;
  /** Entries of a stream after a revision, oldest first, at most `limit`. */
  entriesSince(
    matrix: MatrixId,
    stream: Stream,
    revision: number,
    limit: number,
  ): Promise<readonly LogEntry[]>;
  findEntry(matrix: MatrixId, op: OpId): Promise<LogEntry | undefined>;
  findFates(matrix: MatrixId, ops: readonly OpId[]): Promise<ReadonlyMap<OpId, Fate>>;
  findSnapshot(matrix: MatrixId, stream: Stream): Promise<Snapshot | undefined>;
  saveSnapshot(matrix: MatrixId, snapshot: Snapshot): Promise<void>;
}

/** What opening a room reads of a store. */
export type StoredState = Pick<LogStore, "findHeads" | "findEpoch" | "findSnapshot" | "entriesSince">;
