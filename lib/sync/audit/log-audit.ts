import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { Author } from "#lib/matrix/schema/record.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import type { Heads, StoredState } from "../log-store.ts";

/** An entry as it lies in the store: nothing of it is taken for granted. */
export interface StoredEntry {
  readonly revision: number;
  readonly op: string;
  readonly at: string;
  /** The change as JSON text. */
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}

export interface StoredFate {
  readonly op: string;
  readonly body: string;
}

export interface AuditedMatrix {
  readonly id: MatrixId;
  readonly isDeleted: boolean;
  readonly heads: Heads;
}

/** A store as an auditor reads it, all of one moment. */
export interface LogAudit {
  /** Deleted ones too, oldest first. */
  readonly matrices: () => readonly AuditedMatrix[];
  /** Entries of a stream by revision. */
  readonly entries: (matrix: MatrixId, stream: Stream) => Iterable<StoredEntry>;
  readonly fates: (matrix: MatrixId) => Iterable<StoredFate>;
  readonly state: StoredState;
}

/** The first thing in a chain that does not hold. */
export interface LogFault {
  readonly matrix: MatrixId;
  /** Null when it is no matter of one stream. */
  readonly stream: Stream | null;
  readonly revision: number | null;
  readonly op: string | null;
  /** When and by whom, as the entry says. */
  readonly at: string | null;
  readonly by: Author | null;
  /** One sentence. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** Where an op's change stands. */
export interface Place {
  readonly stream: Stream;
  readonly revision: number;
}
