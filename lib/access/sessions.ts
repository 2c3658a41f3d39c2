import type { Right } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import { ParticipantId } from "#lib/matrix/schema/ids.ts";
import { type AccessContext, addDays } from "./access-context.ts";
import type { Participant, SessionRow } from "./access-store.ts";
import type { Person } from "./read-input.ts";
import { createId, createSecret, hashSecret, isSecretOf } from "./secrets.ts";
import { SESSION_DAYS } from "./session-cookie.ts";

/** Finds a browser's session by its secret, unless it was away for too long. */
export function findSession({ store, clock }: AccessContext, secret: string): SessionRow | undefined {
  const row = store.findSession(hashSecret(secret));
  if (!row || !isSecretOf(row.secretHash, secret)) return undefined;
  return clock.now() < addDays(row.lastSeenAt, SESSION_DAYS) ? row : undefined;
}

/** The participation of a browser in a matrix, revoked or not. */
export function findBound(context: AccessContext, secret: string, matrix: MatrixId): Participant | undefined {
  const session = findSession(context, secret);
  return session && context.store.listBound(session.secretHash).find((row) => row.matrix === matrix);
}

/** Adds a person to a matrix and makes a browser be that person there; the browser keeps its session if it has one. */
export function addPerson(
  context: AccessContext,
  person: Person & {
    readonly matrix: MatrixId;
    readonly side: Side;
    readonly right: Right;
    readonly link: string | null;
    readonly from: ParticipantId | null;
  },
  session: string | undefined,
): { readonly participant: Participant; readonly session: string } {
  const { store, clock, randomBytes } = context;
  const now = clock.now();
  const participant: Participant = {
    ...person,
    id: ParticipantId.parse(createId(randomBytes)),
    joinedAt: now,
    revokedAt: null,
    lastSeenAt: now,
  };
  store.addParticipant(participant);
  // A secret that we did not hand out is never taken over: somebody else may know it.
  const kept = session !== undefined && findSession(context, session) ? session : undefined;
  const secret = kept ?? createSecret(randomBytes);
  if (kept === undefined)
    store.addSession({ secretHash: hashSecret(secret), createdAt: now, lastSeenAt: now });
  store.bindSession(hashSecret(secret), participant);
  return { participant, session: secret };
}
