import { eq, or, sql } from "drizzle-orm";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { Database } from "./database.ts";
import {
  accessLog,
  apiToken,
  link,
  participant,
  phase,
  recoveryCode,
  sessionParticipation,
} from "./schema/access.ts";
import { edition, upload } from "./schema/editions.ts";
import { change, fate, matrix, matrixSummary, snapshot } from "./schema/log.ts";

/** A matrix's own row; of a deleted one nothing else is left. */
export type MatrixRow = typeof matrix.$inferSelect;

export interface MatrixStore {
  /** Finds a matrix, deleted or not. */
  readonly find: (id: MatrixId) => MatrixRow | undefined;
  /** Deletes a matrix for good, also from the files of the database: its id, dates and last hashes stay. */
  readonly erase: (id: MatrixId, at: string) => void;
}

// Whoever refers to a row goes before it.
const OF_A_MATRIX = [
  ...[sessionParticipation, participant, link, apiToken, recoveryCode, accessLog],
  ...[edition, upload, snapshot, fate, change, matrixSummary],
] as const;

export function createMatrixStore({ query }: Database): MatrixStore {
  return {
    find: (id) => query.select().from(matrix).where(eq(matrix.id, id)).get(),
    erase: (id, at) => {
      query.transaction(
        (transaction) => {
          transaction.update(matrix).set({ deletedAt: at }).where(eq(matrix.id, id)).run();
          // The phases of a matrix that is gone stay as matrices of their own.
          transaction
            .delete(phase)
            .where(or(eq(phase.matrix, id), eq(phase.root, id)))
            .run();
          for (const table of OF_A_MATRIX) transaction.delete(table).where(eq(table.matrix, id)).run();
        },
        { behavior: "immediate" },
      );
      // The journal beside the file still holds what was written earlier.
      query.all(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    },
  };
}
