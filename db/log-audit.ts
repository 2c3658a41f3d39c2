import { and, asc, eq, gt } from "drizzle-orm";
import type { MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import type { LogAudit, StoredEntry, StoredFate } from "#lib/sync/audit/log-audit.ts";
import type { Heads, LogEntry, StoredState } from "#lib/sync/log-store.ts";
import type { Database } from "./database.ts";
import { change, fate, matrix, snapshot } from "./schema/log.ts";

type Query = Database["query"];

const PAGE = 1_000;

// Only what the first version had: a copy may be older than this program.
const STANDING = {
  id: matrix.id,
  deletedAt: matrix.deletedAt,
  sharedRevision: matrix.sharedRevision,
  sharedHash: matrix.sharedHash,
  buyerRevision: matrix.buyerRevision,
  buyerHash: matrix.buyerHash,
  providerRevision: matrix.providerRevision,
  providerHash: matrix.providerHash,
};
const ENTRY = {
  revision: change.revision,
  op: change.op,
  at: change.at,
  body: change.body,
  previousHash: change.previousHash,
  hash: change.hash,
};

/** Reads a log as it lies in SQLite, also one that an earlier version wrote. */
export function createLogAudit({ query }: Database): LogAudit {
  return {
    matrices: () =>
      query
        .select(STANDING)
        .from(matrix)
        .orderBy(asc(matrix.createdAt), asc(matrix.id))
        .all()
        .map((row) => ({ id: row.id, isDeleted: row.deletedAt !== null, heads: toHeads(row) })),
    entries: (id, stream) => entries(query, id, stream),
    fates: (id) => fates(query, id),
    state: createStoredState(query),
  };
}

type Standing = Omit<typeof matrix.$inferSelect, "createdAt" | "epoch" | `${Stream}EpochStart`>;

function toHeads(row: Standing): Heads {
  return {
    shared: { revision: row.sharedRevision, hash: row.sharedHash },
    buyer: { revision: row.buyerRevision, hash: row.buyerHash },
    provider: { revision: row.providerRevision, hash: row.providerHash },
  };
}

function entriesAfter(query: Query, id: MatrixId, stream: Stream, revision: number, limit: number) {
  return query
    .select(ENTRY)
    .from(change)
    .where(and(eq(change.matrix, id), eq(change.stream, stream), gt(change.revision, revision)))
    .orderBy(asc(change.revision))
    .limit(limit)
    .all();
}

function* entries(query: Query, id: MatrixId, stream: Stream): Iterable<StoredEntry> {
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const page = entriesAfter(query, id, stream, last, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.revision ?? last;
  }
}

function* fates(query: Query, id: MatrixId): Iterable<StoredFate> {
  let last: OpId | undefined;
  for (;;) {
    const page = query
      .select({ op: fate.op, body: fate.body })
      .from(fate)
      .where(and(eq(fate.matrix, id), last === undefined ? undefined : gt(fate.op, last)))
      .orderBy(asc(fate.op))
      .limit(PAGE)
      .all();
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.op ?? last;
  }
}

function createStoredState(query: Query): StoredState {
  const findRow = (id: MatrixId) => query.select(STANDING).from(matrix).where(eq(matrix.id, id)).get();
  return {
    findHeads: async (id) => {
      const row = findRow(id);
      return row && toHeads(row);
    },
    // An earlier version knew less of epochs; what a log adds up to does not depend on them.
    findEpoch: async (id) => findRow(id) && { id: "any", start: { shared: 0, buyer: 0, provider: 0 } },
    entriesSince: async (id, stream, revision, limit) =>
      entriesAfter(query, id, stream, revision, limit).map(toEntry),
    findSnapshot: async (id, stream) =>
      query
        .select({ stream: snapshot.stream, revision: snapshot.revision, body: snapshot.body })
        .from(snapshot)
        .where(and(eq(snapshot.matrix, id), eq(snapshot.stream, stream)))
        .get(),
  };
}

// Read only after its chain was walked, which reads the body with care.
function toEntry({ body, previousHash, hash }: StoredEntry): LogEntry {
  return { change: JSON.parse(body) as LogEntry["change"], previousHash, hash };
}
