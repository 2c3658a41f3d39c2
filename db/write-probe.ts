import { TransactionRollbackError } from "drizzle-orm";
import type { Database } from "./database.ts";
import { session } from "./schema/access.ts";

const PROBE = "x".repeat(64 * 1024);

/** Tries whether the database would take a write of 64 kB now, and leaves nothing of it; throws what it says when not. */
export function createWriteProbe({ query }: Database): () => void {
  return () => {
    try {
      query.transaction(
        (transaction) => {
          transaction.insert(session).values({ secretHash: PROBE, createdAt: "", lastSeenAt: "" }).run();
          transaction.rollback();
        },
        { behavior: "immediate" },
      );
    } catch (error) {
      if (!(error instanceof TransactionRollbackError)) throw error;
    }
  };
}
