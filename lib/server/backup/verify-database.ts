import { createLogAudit } from "#db/log-audit.ts";
import { openForReading, type ReadDatabase } from "#db/open-for-reading.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import { type AuditedLog, auditLog } from "#lib/sync/audit/audit-log.ts";
import { findDatabaseFault } from "../database-fault.ts";

/** What was found in a database, all of one moment. */
export interface VerifiedDatabase extends AuditedLog {
  /** What SQLite and the schema say is damaged, one sentence each. */
  readonly damage: readonly string[];
}

/** Verifies a database file without changing it: the file, the schema and every chain, or those of one matrix. */
export async function verifyDatabase(file: string, only?: MatrixId): Promise<VerifiedDatabase> {
  const database = openForReading(file);
  try {
    return await verify(database, only);
  } finally {
    database.close();
  }
}

async function verify(database: ReadDatabase, only: MatrixId | undefined): Promise<VerifiedDatabase> {
  let damage: readonly string[] = [];
  try {
    damage = database.listDamage();
    return { ...(await auditLog(createLogAudit(database), only)), damage };
  } catch (error) {
    const fault = findDatabaseFault(error);
    if (!fault) throw error;
    return {
      matrices: [],
      changes: 0,
      faults: [],
      damage: [...damage, `The log could not be read: ${fault.message}.`],
    };
  }
}

/** Whether anything was found that does not hold. */
export function isSound({ damage, faults }: VerifiedDatabase): boolean {
  return damage.length === 0 && faults.length === 0;
}
