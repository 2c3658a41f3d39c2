import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import { checkFates } from "./check-fates.ts";
import { checkSnapshots } from "./check-snapshots.ts";
import type { AuditedMatrix, LogAudit, LogFault, Place } from "./log-audit.ts";
import { walkStream } from "./walk-stream.ts";

export interface AuditedLog {
  readonly matrices: readonly AuditedMatrix[];
  /** Entries whose chain holds. */
  readonly changes: number;
  readonly faults: readonly LogFault[];
}

const STREAMS = ["shared", "buyer", "provider"] as const;

interface Audited {
  readonly changes: number;
  readonly faults: readonly LogFault[];
}

async function auditMatrix(audit: LogAudit, matrix: AuditedMatrix): Promise<Audited> {
  const walked = STREAMS.map((stream) => walkStream(audit, matrix, stream));
  const changes = walked.reduce((sum, { entries }) => sum + entries, 0);
  const broken = walked.flatMap(({ fault }) => (fault ? [fault] : []));
  // What follows from a broken chain is no news.
  if (broken.length > 0) return { changes, faults: broken };
  const places = new Map<string, Place>(walked.flatMap((stream) => [...stream.places]));
  const faults = [checkFates(audit, matrix, places), await checkSnapshots(audit.state, matrix.id)];
  return { changes, faults: faults.flatMap((fault) => (fault ? [fault] : [])) };
}

function auditDeleted(audit: LogAudit, { id }: AuditedMatrix): Audited {
  for (const stream of STREAMS) {
    for (const { revision, op, at } of audit.entries(id, stream)) {
      const what = "The matrix was deleted, and yet an entry of it is there.";
      const fault = {
        matrix: id,
        stream,
        revision,
        op,
        at,
        by: null,
        what,
        expected: "no entry",
        found: "an entry",
      };
      return { changes: 0, faults: [fault] };
    }
  }
  return { changes: 0, faults: [] };
}

/** Walks the chains of all matrices, or of one, and finds the first fault of each chain. */
export async function auditLog(audit: LogAudit, only?: MatrixId): Promise<AuditedLog> {
  const matrices = audit.matrices().filter(({ id }) => only === undefined || id === only);
  const faults: LogFault[] = [];
  let changes = 0;
  for (const matrix of matrices) {
    const audited = matrix.isDeleted ? auditDeleted(audit, matrix) : await auditMatrix(audit, matrix);
    changes += audited.changes;
    faults.push(...audited.faults);
  }
  return { matrices, changes, faults };
}
