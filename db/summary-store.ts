import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { Database } from "./database.ts";
import { matrix, matrixSummary } from "./schema/log.ts";

export type MatrixSummary = typeof matrixSummary.$inferSelect;

/** What lists of matrices show; deleted ones are left out. */
export interface SummaryStore {
  readonly find: (id: MatrixId) => MatrixSummary | undefined;
  /** Those of the named matrices that exist, latest change first. */
  readonly list: (ids: readonly MatrixId[]) => readonly MatrixSummary[];
  /** Every matrix of this server, for its operator. */
  readonly listAll: () => readonly MatrixSummary[];
}

export function createSummaryStore({ query }: Database): SummaryStore {
  const select = () =>
    query
      .select({ summary: matrixSummary })
      .from(matrixSummary)
      .innerJoin(matrix, eq(matrix.id, matrixSummary.matrix));
  const alive = isNull(matrix.deletedAt);
  return {
    find: (id) =>
      select()
        .where(and(eq(matrix.id, id), alive))
        .get()?.summary,
    list: (ids) =>
      select()
        .where(and(inArray(matrix.id, [...ids]), alive))
        .orderBy(desc(matrixSummary.updatedAt))
        .all()
        .map((row) => row.summary),
    listAll: () =>
      select()
        .where(alive)
        .orderBy(asc(matrix.createdAt))
        .all()
        .map((row) => row.summary),
  };
}
