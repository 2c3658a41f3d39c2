import { existsSync } from "node:fs";
import { createAccessStore } from "#db/access-store.ts";
import type { Database } from "#db/database.ts";
import { DatabaseTooNewError, DatabaseUnreadableError } from "#db/database-errors.ts";
import { createLogAudit } from "#db/log-audit.ts";
import { openForReading } from "#db/open-for-reading.ts";
import type { AccessStore, MatrixNames, Participant } from "#lib/access/access-store.ts";
import { type KeptEnded, keepEnded } from "#lib/access/keep-ended.ts";
import { linkState } from "#lib/access/link-state.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import { findDatabaseFault } from "../database-fault.ts";

/** Who may come in to a restored matrix. */
export interface MatrixAccess {
  readonly matrix: MatrixId;
  readonly names: MatrixNames;
  /** What was ended since the copy and stays so; `undefined` when the database in use before did not tell. */
  readonly kept: KeptEnded | undefined;
  /** Whether the database in use before says that this matrix was deleted. */
  readonly wasDeleted: boolean;
  readonly openLinks: readonly { readonly side: Side; readonly label: string; readonly right: string }[];
  readonly people: readonly Participant[];
  readonly tokens: readonly string[];
  /** Sides that had a manager, and have none any more. */
  readonly sidesWithoutManager: readonly Side[];
}

export interface RestoredAccess {
  readonly matrices: readonly MatrixAccess[];
  /** Matrices of the database in use before that are not in the copy. */
  readonly missing: readonly { readonly matrix: MatrixId; readonly names: MatrixNames | undefined }[];
  /** Why the database in use before could not be asked. */
  readonly unreadable: string | undefined;
}

interface Present {
  readonly access: AccessStore;
  readonly matrices: ReadonlyMap<MatrixId, { readonly isDeleted: boolean }>;
}

/** Keeps ended what was ended since the copy was made, writes for both sides that it was restored, and lists who may come in. */
export function restoreAccess(restored: Database, present: string, at: string): RestoredAccess {
  if (!existsSync(present)) return listAccess(restored, undefined, at, undefined);
  try {
    const database = openForReading(present);
    try {
      const matrices = new Map(
        createLogAudit(database)
          .matrices()
          .map((matrix) => [matrix.id, matrix]),
      );
      const known = { access: createAccessStore(database), matrices };
      // One transaction: a database that turns out damaged half-way must leave nothing of this behind.
      return createAccessStore(restored).transaction(() => listAccess(restored, known, at, undefined));
    } finally {
      database.close();
    }
  } catch (error) {
    return listAccess(restored, undefined, at, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DatabaseUnreadableError || error instanceof DatabaseTooNewError) return error.message;
  const fault = findDatabaseFault(error);
  if (!fault) throw error;
  return fault.message;
}

function listAccess(
  restored: Database,
  present: Present | undefined,
  at: string,
  unreadable: string | undefined,
): RestoredAccess {
  const access = createAccessStore(restored);
  const inCopy = createLogAudit(restored).matrices();
  const alive = inCopy.filter(({ isDeleted }) => !isDeleted);
  const known = new Set(inCopy.map(({ id }) => id));
  const missing = [...(present?.matrices ?? [])]
    .filter(([id, { isDeleted }]) => !isDeleted && !known.has(id))
    .map(([matrix]) => ({ matrix, names: present?.access.findNames(matrix) }));
  return { matrices: alive.map(({ id }) => restoreMatrix(access, present, id, at)), missing, unreadable };
}

function sidesWithManager(store: AccessStore, matrix: MatrixId): ReadonlySet<Side> {
  const managers = store
    .listParticipants(matrix)
    .filter((row) => row.right === "manage" && row.revokedAt === null);
  return new Set(managers.map(({ side }) => side));
}

function restoreMatrix(
  access: AccessStore,
  present: Present | undefined,
  matrix: MatrixId,
  at: string,
): MatrixAccess {
  const now = present?.matrices.get(matrix);
  const before = sidesWithManager(access, matrix);
  const kept = present && now && !now.isDeleted ? keepEnded(access, present.access, matrix, at) : undefined;
  const after = sidesWithManager(access, matrix);
  const subject = "Restored by the operator from a backup";
  access.addLogEntry({ matrix, at, event: "matrix-restored", side: null, byName: null, subject });
  return {
    matrix,
    names: access.findNames(matrix) ?? { title: "", buyer: "", provider: "" },
    kept,
    wasDeleted: now?.isDeleted ?? false,
    openLinks: access.listLinks(matrix).filter((link) => linkState(link, at) === "open"),
    people: access.listParticipants(matrix).filter(({ revokedAt }) => revokedAt === null),
    tokens: access
      .listTokens(matrix)
      .filter(({ revokedAt, expiresAt }) => revokedAt === null && at < expiresAt)
      .map(({ label }) => label),
    sidesWithoutManager: [...before].filter((side) => !after.has(side)),
  };
}
