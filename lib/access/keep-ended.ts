import { includesRight } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { AccessEvent, AccessStore, Participant } from "./access-store.ts";

/** What a copy would have let in again, and who must come in anew. */
export interface KeptEnded {
  /** Links, people and programs that the copy lets in and that were ended since. */
  readonly ended: readonly {
    readonly side: Side;
    readonly kind: "link" | "person" | "token";
    readonly name: string;
  }[];
  /** People who joined after the copy was made. */
  readonly joinedSince: readonly Participant[];
}

/** Ends in a restored copy what was ended after the copy was made: taking back a right is never undone by a restore. */
export function keepEnded(
  restored: AccessStore,
  present: AccessStore,
  matrix: MatrixId,
  at: string,
): KeptEnded {
  const ended: KeptEnded["ended"][number][] = [];

  function note(event: AccessEvent, kind: "link" | "person" | "token", side: Side, name: string): void {
    restored.addLogEntry({ matrix, at, event, side, byName: null, subject: name });
    ended.push({ kind, side, name });
  }

  return restored.transaction(() => {
    endLinks(restored, present, matrix, at, note);
    const joinedSince = endPeople(restored, present, matrix, at, note);
    for (const { id, side, label } of restored.listTokens(matrix)) {
      const revokedAt = present.findToken(id)?.revokedAt ?? null;
      if (revokedAt === null || restored.findToken(id)?.revokedAt !== null) continue;
      restored.updateToken(id, { revokedAt });
      note("token-revoked", "token", side, label);
    }
    keepRecoveryCodes(restored, present, matrix);
    endBrowsers(restored, present, matrix);
    return { ended, joinedSince };
  });
}

type Note = (event: AccessEvent, kind: "link" | "person" | "token", side: Side, name: string) => void;

function endLinks(
  restored: AccessStore,
  present: AccessStore,
  matrix: MatrixId,
  at: string,
  note: Note,
): void {
  for (const link of restored.listLinks(matrix)) {
    const now = present.findLink(link.id);
    if (!now) continue;
    const isUsed = now.isSingleClaim && now.claimedAt !== null && link.claimedAt === null;
    const isRevoked = now.revokedAt !== null && link.revokedAt === null;
    if (!isUsed && !isRevoked) continue;
    // Who used it is not in the copy: a link that works once must not work twice.
    restored.updateLink(link.id, { revokedAt: now.revokedAt ?? at });
    note("link-revoked", "link", link.keeper, link.label);
  }
}

function endPeople(
  restored: AccessStore,
  present: AccessStore,
  matrix: MatrixId,
  at: string,
  note: Note,
): readonly Participant[] {
  const joinedSince: Participant[] = [];
  for (const now of present.listParticipants(matrix)) {
    const then = restored.findParticipant(now.id);
    if (!then) {
      if (now.revokedAt === null) joinedSince.push(now);
      continue;
    }
    if (now.revokedAt !== null && then.revokedAt === null) {
      restored.updateParticipant(now.id, { revokedAt: now.revokedAt });
      note("person-revoked", "person", now.side, now.name);
    }
    if (now.right === then.right || !includesRight(then.right, now.right)) continue;
    restored.updateParticipant(now.id, { right: now.right });
    restored.addLogEntry({
      matrix,
      at,
      event: "right-changed",
      side: now.side,
      byName: null,
      subject: now.name,
    });
  }
  return joinedSince;
}

function keepRecoveryCodes(restored: AccessStore, present: AccessStore, matrix: MatrixId): void {
  for (const code of present.listRecoveryCodes(matrix)) {
    const then = restored.findRecoveryCode(code.secretHash);
    if (!then) restored.addRecoveryCode(code);
    else if (then.endedAt === null && code.endedAt !== null)
      restored.endRecoveryCode(code.secretHash, code.endedAt);
  }
}

/** A browser that was signed out since must not come back in; one that the present never knew is no such browser. */
function endBrowsers(restored: AccessStore, present: AccessStore, matrix: MatrixId): void {
  for (const { session, participant } of restored.listBrowsers(matrix)) {
    if (present.findParticipant(participant) && !present.findSession(session))
      restored.removeSession(session);
  }
}
