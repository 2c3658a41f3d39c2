import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { change, fate, matrix, matrixSummary } from "./schema/log.ts";

/** What every turn of a room asks and writes: preparing a statement costs several times what running it does. */
export function prepareLogStatements(query: Database["query"]) {
  const findRow = query
    .select()
    .from(matrix)
    .where(and(eq(matrix.id, sql.placeholder("matrix")), isNull(matrix.deletedAt)))
    .prepare();
  const insertChange = query
    .insert(change)
    .values({
      matrix: sql.placeholder("matrix"),
      stream: sql.placeholder("stream"),
      revision: sql.placeholder("revision"),
      op: sql.placeholder("op"),
      at: sql.placeholder("at"),
      body: sql.placeholder("body"),
      previousHash: sql.placeholder("previousHash"),
      hash: sql.placeholder("hash"),
    })
    .prepare();
  const insertFate = query
    .insert(fate)
    .values({ matrix: sql.placeholder("matrix"), op: sql.placeholder("op"), body: sql.placeholder("body") })
    .prepare();

  const updateHeads = query
    .update(matrix)
    .set({
      sharedRevision: sql`${sql.placeholder("sharedRevision")}`,
      sharedHash: sql`${sql.placeholder("sharedHash")}`,
      buyerRevision: sql`${sql.placeholder("buyerRevision")}`,
      buyerHash: sql`${sql.placeholder("buyerHash")}`,
      providerRevision: sql`${sql.placeholder("providerRevision")}`,
      providerHash: sql`${sql.placeholder("providerHash")}`,
    })
    .where(eq(matrix.id, sql.placeholder("matrix")))
    .prepare();
  const upsertSummary = query
    .insert(matrixSummary)
    .values({
      matrix: sql.placeholder("matrix"),
      title: sql.placeholder("title"),
      buyer: sql.placeholder("buyer"),
      provider: sql.placeholder("provider"),
      phase: sql.placeholder("phase"),
      updatedAt: sql.placeholder("updatedAt"),
    })
    .onConflictDoUpdate({
      target: matrixSummary.matrix,
      set: {
        title: sql`excluded.title`,
        buyer: sql`excluded.buyer`,
        provider: sql`excluded.provider`,
        phase: sql`excluded.phase`,
        updatedAt: sql`excluded.updated_at`,
      },
    })
    .prepare();
  const selectFates = query
    .select({ op: fate.op, body: fate.body })
    .from(fate)
    .where(
      and(
        eq(fate.matrix, sql.placeholder("matrix")),
        sql`${fate.op} IN (SELECT value FROM json_each(${sql.placeholder("ops")}))`,
      ),
    )
    .prepare();
  const selectEntries = query
    .select({ body: change.body, previousHash: change.previousHash, hash: change.hash })
    .from(change)
    .where(
      and(
        eq(change.matrix, sql.placeholder("matrix")),
        eq(change.stream, sql.placeholder("stream")),
        gt(change.revision, sql.placeholder("after")),
      ),
    )
    .orderBy(asc(change.revision))
    .limit(sql.placeholder("limit"))
    .prepare();
  return { findRow, insertChange, insertFate, updateHeads, upsertSummary, selectFates, selectEntries };
}
