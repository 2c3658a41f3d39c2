import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import type { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { AccessContext } from "./access-context.ts";
import type { MatrixNames, Participant } from "./access-store.ts";
import { findMember, SIGNED_OUT, toActor } from "./members.ts";
import { hashSecret, isSecretOf } from "./secrets.ts";
import type { Credentials } from "./session-cookie.ts";
import { findBound, findSession } from "./sessions.ts";

/** When somebody was last seen is kept to five minutes: not every request writes. */
const SEEN_MS = 300_000;

function isStale(lastSeenAt: string | null, now: string): boolean {
  return lastSeenAt === null || Date.parse(now) - Date.parse(lastSeenAt) >= SEEN_MS;
}

/** A disk that takes no writes must not keep readers out. */
function noteSeen({ report }: AccessContext, write: () => void): void {
  try {
    write();
  } catch (error) {
    report(error);
  }
}

function notSignedIn(): Refusal {
  return refuse("not-signed-in", SIGNED_OUT);
}

/** Says who a request is from in a matrix. A matrix that does not exist is answered like one the reader is not in. */
export function authenticate(
  context: AccessContext,
  credentials: Credentials | undefined,
  matrix: MatrixId,
): { readonly ok: true; readonly actor: Actor } | Refusal {
  if (!credentials || !context.store.findNames(matrix)) return notSignedIn();
  return credentials.kind === "bearer"
    ? authenticateBearer(context, credentials.secret, matrix)
    : authenticateSession(context, credentials.secret, matrix);
}

function authenticateSession(context: AccessContext, secret: string, matrix: MatrixId) {
  const person = findBound(context, secret, matrix);
  if (!person || person.revokedAt !== null) return notSignedIn();
  const now = context.clock.now();
  if (isStale(person.lastSeenAt, now)) {
    noteSeen(context, () => {
      context.store.updateParticipant(person.id, { lastSeenAt: now });
      context.store.touchSession(hashSecret(secret), now);
    });
  }
  return { ok: true as const, actor: toActor({ kind: "person", row: person }) };
}

function authenticateBearer(context: AccessContext, secret: string, matrix: MatrixId) {
  const token = context.store.findTokenByHash(hashSecret(secret));
  const now = context.clock.now();
  if (!token || !isSecretOf(token.secretHash, secret)) return notSignedIn();
  if (token.matrix !== matrix || token.revokedAt !== null || now >= token.expiresAt) return notSignedIn();
  if (isStale(token.lastSeenAt, now))
    noteSeen(context, () => context.store.updateToken(token.id, { lastSeenAt: now }));
  return { ok: true as const, actor: toActor({ kind: "token", row: token }) };
}

/** Who a participant or token is now, for the check of every op; nothing once revoked or expired. */
export function findActor(context: AccessContext, participant: ParticipantId): Actor | undefined {
  const member = findMember(context, participant);
  return member && toActor(member);
}

/** The matrices that a browser is in, with its part there. */
export function listParticipations(
  context: AccessContext,
  session: string | undefined,
): readonly { readonly participant: Participant; readonly names: MatrixNames }[] {
  const found = session === undefined ? undefined : findSession(context, session);
  if (!found) return [];
  return context.store.listBound(found.secretHash).flatMap((participant) => {
    const names = participant.revokedAt === null ? context.store.findNames(participant.matrix) : undefined;
    return names ? [{ participant, names }] : [];
  });
}

/** Makes the server forget a browser. Its people stay in their matrices and can come back by a link. */
export function signOut({ store }: AccessContext, session: string): void {
  store.removeSession(hashSecret(session));
}
