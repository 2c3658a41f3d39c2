import { randomUUID } from "node:crypto";
import { and, eq, lte, sql } from "drizzle-orm";
import type { MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import type { Batch, Committed, Epoch, Fate, Heads, LogEntry, LogStore } from "#lib/sync/log-store.ts";
import type { Database } from "./database.ts";
import { prepareLogStatements } from "./log-statements.ts";
import { type PackedText, packText, packTextBeside } from "./packed-text.ts";
import { change, matrix, snapshot } from "./schema/log.ts";

const NO_HASH = "0".repeat(64);
const STREAMS = ["shared", "buyer", "provider"] as const;

type MatrixRow = typeof matrix.$inferSelect;

function toHeads(row: MatrixRow): Heads {
  return {
    shared: { revision: row.sharedRevision, hash: row.sharedHash },
    buyer: { revision: row.buyerRevision, hash: row.buyerHash },
    provider: { revision: row.providerRevision, hash: row.providerHash },
  };
}

function toEpoch({ epoch, ...row }: MatrixRow): Epoch {
  const { sharedEpochStart: shared, buyerEpochStart: buyer, providerEpochStart: provider } = row;
  return { id: epoch, start: { shared, buyer, provider } };
}

function areSame(one: Heads, other: Heads): boolean {
  return STREAMS.every(
    (stream) => one[stream].revision === other[stream].revision && one[stream].hash === other[stream].hash,
  );
}

/** The heads after a batch; throws when an entry is not the next one of its stream. */
function advance(heads: Heads, batch: PackedBatch): Heads {
  const next: Record<Stream, Heads[Stream]> = { ...heads };
  for (const { place, previousHash, hash } of batch.entries) {
    const head = next[place.stream];
    if (place.revision !== head.revision + 1 || previousHash !== head.hash) {
      throw new Error(`Change ${place.id} does not follow ${place.stream} ${head.revision}`);
    }
    next[place.stream] = { revision: place.revision, hash };
  }
  return next;
}

// Bodies are written by `commit` and by nothing else.
function toEntry(row: {
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}): LogEntry {
  return {
    change: JSON.parse(row.body) as LogEntry["change"],
    previousHash: row.previousHash,
    hash: row.hash,
  };
}

/** An entry whose body was made ready for the store, in a thread that may take its time. */
export interface PackedEntry extends Omit<LogEntry, "change"> {
  readonly place: Pick<LogEntry["change"], "id" | "stream" | "revision" | "at">;
  readonly body: PackedText;
}

/** Makes an entry ready for the store. */
export function packEntry({ change, previousHash, hash }: LogEntry): PackedEntry {
  const { id, stream, revision, at } = change;
  const place = { id, stream, revision, at };
  return { place, previousHash, hash, body: packText(JSON.stringify(change)) };
}

function packBatch({ entries, ...batch }: Batch): PackedBatch {
  return { ...batch, entries: entries.map(packEntry) };
}

type PackedBatch = Omit<Batch, "entries"> & { readonly entries: readonly PackedEntry[] };

/** The log store of SQLite; it takes entries that are ready for it also from elsewhere. */
export interface SqliteLogStore extends LogStore {
  readonly commitPacked: (matrix: MatrixId, expected: Heads, batch: PackedBatch) => Promise<Committed>;
}

/** Logs of changes in SQLite: every commit is one synchronous transaction, on disk when its promise resolves. */
export function createLogStore({ query }: Database): SqliteLogStore {
  const { findRow, insertChange, insertFate, updateHeads, upsertSummary, selectFates, selectEntries } =
    prepareLogStatements(query);

  function writeEntry(id: MatrixId, { place, body, previousHash, hash }: PackedEntry): void {
    const { stream, revision, id: op, at } = place;
    insertChange.run({ matrix: id, stream, revision, op, at, body, previousHash, hash });
  }

  function writeHeads(id: MatrixId, { shared, buyer, provider }: Heads): void {
    updateHeads.run({
      matrix: id,
      sharedRevision: shared.revision,
      sharedHash: shared.hash,
      buyerRevision: buyer.revision,
      buyerHash: buyer.hash,
      providerRevision: provider.revision,
      providerHash: provider.hash,
    });
  }

  function writeSummary(id: MatrixId, { entries, summary }: PackedBatch): void {
    // Both sides read the summary: that one side wrote a note of its own must not show in it.
    const updatedAt = entries.findLast(({ place }) => place.stream === "shared")?.place.at;
    if (updatedAt !== undefined) upsertSummary.run({ matrix: id, ...summary, updatedAt });
  }

  function commit(id: MatrixId, expected: Heads, batch: PackedBatch): Committed {
    const row = findRow.get({ matrix: id });
    if (!row) throw new Error(`There is no matrix ${id}`);
    const heads = toHeads(row);
    if (!areSame(heads, expected)) return { kind: "moved", heads };
    const next = advance(heads, batch);
    for (const entry of batch.entries) writeEntry(id, entry);
    for (const { op, fate } of batch.fates) insertFate.run({ matrix: id, op, body: JSON.stringify(fate) });
    writeHeads(id, next);
    writeSummary(id, batch);
    return { kind: "stored" };
  }

  function commitPacked(id: MatrixId, expected: Heads, batch: PackedBatch): Committed {
    return query.transaction(() => commit(id, expected, batch), { behavior: "immediate" });
  }

  return {
    create: async (id, at) => {
      const start = { sharedRevision: 0, buyerRevision: 0, providerRevision: 0 };
      const hashes = { sharedHash: NO_HASH, buyerHash: NO_HASH, providerHash: NO_HASH };
      query
        .insert(matrix)
        .values({ id, createdAt: at, epoch: randomUUID(), ...start, ...hashes })
        .run();
    },
    findHeads: async (id) => {
      const row = findRow.get({ matrix: id });
      return row && toHeads(row);
    },
    findEpoch: async (id) => {
      const row = findRow.get({ matrix: id });
      return row && toEpoch(row);
    },
    commit: async (id, expected, batch) => commitPacked(id, expected, packBatch(batch)),
    commitPacked: async (id, expected, batch) => commitPacked(id, expected, batch),
    entriesSince: async (id, stream, revision, limit) =>
      selectEntries.all({ matrix: id, stream, after: revision, limit }).map(toEntry),
    findEntry: async (id, op) => {
      const row = query
        .select()
        .from(change)
        .where(and(eq(change.matrix, id), eq(change.op, op)))
        .get();
      return row && toEntry(row);
    },
    findFates: async (id, ops) => {
      const asked = new Map<string, OpId>(ops.map((op) => [op, op]));
      const fates = new Map<OpId, Fate>();
      for (const row of selectFates.all({ matrix: id, ops: JSON.stringify(ops) })) {
        const op = asked.get(row.op);
        // Written by `commit` and by nothing else.
        if (op) fates.set(op, JSON.parse(row.body) as Fate);
      }
      return fates;
    },
    findSnapshot: async (id, stream) =>
      query
        .select({ stream: snapshot.stream, revision: snapshot.revision, body: snapshot.body })
        .from(snapshot)
        .where(and(eq(snapshot.matrix, id), eq(snapshot.stream, stream)))
        .get(),
    saveSnapshot: async (id, { stream, revision, body: text }) => {
      const body = sql`${await packTextBeside(text)}`;
      query
        .insert(snapshot)
        .values({ matrix: id, stream, revision, body })
        .onConflictDoUpdate({
          target: [snapshot.matrix, snapshot.stream],
          set: { revision, body },
          setWhere: lte(snapshot.revision, revision),
        })
        .run();
    },
  };
}
