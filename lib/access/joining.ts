import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { includesRight, type Right } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { AccessContext } from "./access-context.ts";
import type { LinkRow, Participant } from "./access-store.ts";
import { describeInvitation } from "./describe-invitation.ts";
import { requireOpenLink } from "./link-state.ts";
import { type Person, readPerson } from "./read-input.ts";
import { createRecoveryCode, normalizeRecoveryCode } from "./recovery-code.ts";
import { hashSecret } from "./secrets.ts";
import { refuseInsecure } from "./session-cookie.ts";
import { addPerson, findBound } from "./sessions.ts";
import { companyOf, otherSide } from "./sides.ts";

/** Somebody is in; the session's secret goes into a cookie, the recovery code is shown once. */
export interface Joined {
  readonly ok: true;
  readonly participant: Participant;
  readonly session: string;
  /** Only for a side's first manager, and after a recovery. */
  readonly recoveryCode: string | null;
}

/** What a link leads to, before it is claimed. */
export interface Invitation {
  readonly ok: true;
  readonly matrix: MatrixId;
  readonly title: string;
  readonly company: string;
  readonly otherCompany: string;
  readonly side: Side;
  readonly right: Right;
  /** Who made the link; null for the operator. */
  readonly invitedBy: { readonly name: string; readonly company: string } | null;
  readonly expiresAt: string;
  /** Works once, and makes its claimer the manager of that side. */
  readonly isFirst: boolean;
  readonly sees: readonly string[];
}

/** Makes a side's recovery code, in place of those it had. */
export function renewCode(
  { store, clock, randomBytes }: AccessContext,
  matrix: MatrixId,
  side: Side,
): string {
  const code = createRecoveryCode(randomBytes);
  const now = clock.now();
  store.endRecoveryCodes(matrix, side, now);
  store.addRecoveryCode({
    secretHash: hashSecret(code),
    matrix,
    side,
    createdAt: now,
    endedAt: null,
    usedBy: null,
  });
  return code;
}

/** Makes the creator of a matrix the manager of their side; of a phase, `from` is who they are in its matrix. The matrix must be stored already. */
export function createMatrixAccess(
  context: AccessContext,
  matrix: MatrixId,
  creator: Person & { readonly side: Side; readonly from?: ParticipantId | undefined },
  session: string | undefined,
): Joined | Refusal {
  const insecure = refuseInsecure(context.origin);
  if (insecure) return insecure;
  const person = readPerson(creator);
  if (!person.ok) return person;
  const { side, from = null } = creator;
  return context.store.transaction((): Joined => {
    if (context.store.listParticipants(matrix).length > 0)
      throw new Error(`Matrix ${matrix} has people already`);
    const joined = addPerson(
      context,
      { ...person.value, matrix, side, right: "manage", link: null, from },
      session,
    );
    const at = context.clock.now();
    const { name } = joined.participant;
    context.store.addLogEntry({
      matrix,
      at,
      event: "matrix-created",
      side: null,
      byName: name,
      subject: name,
    });
    return { ok: true, ...joined, recoveryCode: renewCode(context, matrix, side) };
  });
}

/** Says where a link leads; changes nothing. */
export function previewLink({ store, clock }: AccessContext, secret: string): Invitation | Refusal {
  const open = requireOpenLink(store.findLinkByHash(hashSecret(secret)), clock.now());
  if (!open.ok) return open;
  const { matrix, side, right, createdBy, expiresAt, isSingleClaim } = open.link;
  const names = store.findNames(matrix);
  if (!names) return refuse("gone", "The matrix that this link led to was deleted.");
  const maker = createdBy === null ? undefined : store.findParticipant(createdBy);
  return {
    ok: true,
    matrix,
    title: names.title,
    company: companyOf(names, side),
    otherCompany: companyOf(names, otherSide(side)),
    side,
    right,
    invitedBy: maker ? { name: maker.name, company: companyOf(names, maker.side) } : null,
    expiresAt,
    isFirst: isSingleClaim,
    sees: describeInvitation(names, side, right),
  };
}

/** Lets somebody in by a link; the first link to a side works once and makes its claimer that side's manager. */
export function claim(
  context: AccessContext,
  input: Person & { readonly secret: string; readonly session: string | undefined },
): Joined | Refusal {
  const insecure = refuseInsecure(context.origin);
  if (insecure) return insecure;
  const person = readPerson(input);
  if (!person.ok) return person;
  return context.store.transaction((): Joined | Refusal => {
    const { store, clock } = context;
    const open = requireOpenLink(store.findLinkByHash(hashSecret(input.secret)), clock.now());
    if (!open.ok) return open;
    if (!store.findNames(open.link.matrix))
      return refuse("gone", "The matrix that this link led to was deleted.");
    const known =
      input.session === undefined ? undefined : findBound(context, input.session, open.link.matrix);
    const clash = known && (refuseOtherSide(known, open.link.side) ?? refuseKnown(known, open.link));
    if (clash) return clash;
    return known?.revokedAt === null && input.session !== undefined
      ? raise(context, known, open.link, input.session)
      : admit(context, open.link, person.value, input.session);
  });
}

/** One browser is one person in a matrix: it must not change sides. */
export function refuseOtherSide(known: Participant, side: Side): Refusal | undefined {
  if (known.revokedAt !== null || known.side === side) return undefined;
  return refuse(
    "exists",
    `This browser is already in this matrix on the other side, as ${known.name}. Open the link in another browser or in a private window.`,
  );
}

function refuseKnown(known: Participant, link: LinkRow): Refusal | undefined {
  if (known.revokedAt !== null) {
    // Who was sent away must not come back by a link that they still have.
    return link.createdAt > known.revokedAt
      ? undefined
      : refuse("not-allowed", `${known.name} was removed from this matrix; a manager must send a new link.`);
  }
  if (!includesRight(known.right, link.right)) return undefined;
  return refuse(
    "exists",
    `You are in this matrix already, as ${known.name}; this link would give you nothing more.`,
  );
}

function markClaimed({ store, clock }: AccessContext, link: LinkRow, by: Participant): void {
  const at = clock.now();
  if (link.isSingleClaim) store.updateLink(link.id, { claimedBy: by.id, claimedAt: at });
  const { matrix, side, name } = by;
  // Both sides see who became the first manager; the label belongs to whoever made the link.
  const entry = link.isSingleClaim ? { side: null, subject: name } : { side, subject: link.label };
  store.addLogEntry({ matrix, at, event: "joined", byName: name, ...entry });
}

function raise(context: AccessContext, present: Participant, link: LinkRow, session: string): Joined {
  const participant: Participant = { ...present, right: link.right, link: link.id };
  context.store.updateParticipant(present.id, { right: link.right, link: link.id });
  markClaimed(context, link, participant);
  return {
    ok: true,
    participant,
    session,
    recoveryCode: link.isSingleClaim ? renewCode(context, link.matrix, link.side) : null,
  };
}

function admit(context: AccessContext, link: LinkRow, person: Person, session: string | undefined): Joined {
  const { matrix, side, right, id } = link;
  const joined = addPerson(context, { ...person, matrix, side, right, link: id, from: null }, session);
  markClaimed(context, link, joined.participant);
  return { ok: true, ...joined, recoveryCode: link.isSingleClaim ? renewCode(context, matrix, side) : null };
}

/** Lets a new manager in by a side's recovery code, which works once; a new code takes its place. */
export function recover(
  context: AccessContext,
  input: Person & { readonly code: string; readonly session: string | undefined },
): Joined | Refusal {
  const insecure = refuseInsecure(context.origin);
  if (insecure) return insecure;
  const person = readPerson(input);
  if (!person.ok) return person;
  const { store, clock } = context;
  return store.transaction((): Joined | Refusal => {
    const row = store.findRecoveryCode(hashSecret(normalizeRecoveryCode(input.code)));
    if (!row)
      return refuse(
        "not-found",
        "This recovery code is not known here; compare it with the print, group by group.",
      );
    if (row.endedAt !== null)
      return refuse(
        "gone",
        "This recovery code was used or replaced; use the one that was printed after it.",
      );
    const { matrix, side } = row;
    if (!store.findNames(matrix)) return refuse("gone", "The matrix of this recovery code was deleted.");
    const known = input.session === undefined ? undefined : findBound(context, input.session, matrix);
    const clash = known && refuseOtherSide(known, side);
    if (clash) return clash;
    const joined = addPerson(
      context,
      { ...person.value, matrix, side, right: "manage", link: null, from: null },
      input.session,
    );
    const { id, name } = joined.participant;
    const at = clock.now();
    store.spendRecoveryCode(row.secretHash, id, at);
    store.addLogEntry({ matrix, at, event: "recovered", side, byName: name, subject: name });
    return { ok: true, ...joined, recoveryCode: renewCode(context, matrix, side) };
  });
}
