import { randomUUID } from "node:crypto";
import { and, eq, lte } from "drizzle-orm";
import type { MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import type { Batch, Committed, Epoch, Fate, Heads, LogEntry, LogStore } from "#lib/sync/log-store.ts";
import type { Database } from "./database.ts";
import { prepareLogStatements } from "./log-statements.ts";
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
function advance(heads: Heads, batch: Batch): Heads {
  const next: Record<Stream, Heads[Stream]> = { ...heads };
  for (const { change, previousHash, hash } of batch.entries) {
    const head = next[change.stream];
    if (change.revision !== head.revision + 1 || previousHash !== head.hash) {
      throw new Error(`Change ${change.id} does not follow ${change.stream} ${head.revision}`);
    }
    next[change.stream] = { revision: change.revision, hash };
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

/** Logs of changes in SQLite: every commit is one synchronous transaction, on disk when its promise resolves. */
export function createLogStore({ query }: Database): LogStore {
  const { findRow, insertChange, insertFate, updateHeads, upsertSummary, selectFates, selectEntries } =
    prepareLogStatements(query);

  function writeEntry(id: MatrixId, { change, previousHash, hash }: LogEntry): void {
    const { stream, revision, id: op, at } = change;
    insertChange.run({
      matrix: id,
      stream,
      revision,
      op,
      at,
      body: JSON.stringify(change),
      previousHash,
      hash,
    });
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

  function writeSummary(id: MatrixId, { entries, summary }: Batch): void {
    // Both sides read the summary: that one side wrote a note of its own must not show in it.
    const updatedAt = entries.findLast(({ change }) => change.stream === "shared")?.change.at;
    if (updatedAt !== undefined) upsertSummary.run({ matrix: id, ...summary, updatedAt });
  }

  function commit(id: MatrixId, expected: Heads, batch: Batch): Committed {
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
    commit: async (id, expected, batch) =>
      query.transaction(() => commit(id, expected, batch), { behavior: "immediate" }),
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
    saveSnapshot: async (id, { stream, revision, body }) => {
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
