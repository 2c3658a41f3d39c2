import { eq, isNull } from "drizzle-orm";
import type { Database } from "./database.ts";
import { matrix } from "./schema/log.ts";

/** Begins an epoch in every matrix, where its streams stand now: clients then compare what they hold with it. */
export function beginEpochs({ query }: Database, nextId: () => string): void {
  query.transaction(
    (transaction) => {
      const rows = transaction.select().from(matrix).where(isNull(matrix.deletedAt)).all();
      for (const row of rows) {
        transaction
          .update(matrix)
          .set({
            epoch: nextId(),
            sharedEpochStart: row.sharedRevision,
            buyerEpochStart: row.buyerRevision,
            providerEpochStart: row.providerRevision,
          })
          .where(eq(matrix.id, row.id))
          .run();
      }
    },
    { behavior: "immediate" },
  );
}
