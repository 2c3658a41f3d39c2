import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { type Actor, includesRight, type Right } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { AccessContext } from "./access-context.ts";
import type { AccessEvent, AccessLogEntry, Participant } from "./access-store.ts";
import { renewCode } from "./joining.ts";
import { requireManager, requireMember } from "./members.ts";
import { companyOf, otherSide } from "./sides.ts";

/** A person as others see them; what is private to a side is null for the other one. */
export interface PersonView {
  readonly id: ParticipantId;
  readonly side: Side;
  readonly name: string;
  readonly title: string;
  readonly right: Right;
  readonly joinedAt: string;
  readonly isYou: boolean;
  readonly revokedAt: string | null;
  readonly lastSeenAt: string | null;
  /** The link they came by. */
  readonly link: string | null;
}

/** Lists the people of both sides; of the other side those who are in, without how and when they came. */
export function listPeople(
  context: AccessContext,
  actor: Actor,
): { readonly ok: true; readonly people: readonly PersonView[] } | Refusal {
  const found = requireMember(context, actor);
  if (!found.ok) return found;
  const { matrix, side: ownSide, id: you } = found.member.row;
  const people = context.store
    .listParticipants(matrix)
    .filter((row) => row.side === ownSide || row.revokedAt === null);
  const toView = (row: Participant): PersonView => {
    const { id, side, name, title, right, joinedAt } = row;
    const own = side === ownSide;
    return {
      ...{ id, side, name, title, right, joinedAt },
      isYou: id === you,
      revokedAt: row.revokedAt,
      lastSeenAt: own ? row.lastSeenAt : null,
      link: own ? row.link : null,
    };
  };
  return { ok: true, people: people.map(toView) };
}

/** What was done with links, people and codes: the own side's entries and those for both, oldest first. */
export function listAccessLog(
  context: AccessContext,
  actor: Actor,
): { readonly ok: true; readonly entries: readonly AccessLogEntry[] } | Refusal {
  const found = requireMember(context, actor);
  if (!found.ok) return found;
  const { matrix, side, right } = found.member.row;
  const isManager = found.member.kind === "person" && right === "manage";
  const entries = context.store.listLogEntries(matrix);
  return {
    ok: true,
    entries: entries.filter((entry) => entry.side === null || (isManager && entry.side === side)),
  };
}

type Change = { readonly right: Right } | { readonly revokedAt: string };

function changePerson(
  context: AccessContext,
  actor: Actor,
  id: ParticipantId,
  event: AccessEvent,
  toChange: (now: string) => Change,
): { readonly ok: true; readonly participant: Participant } | Refusal {
  const { store, clock } = context;
  const result = store.transaction(() => {
    const found = requireManager(context, actor);
    if (!found.ok) return found;
    const { manager } = found;
    const person = store.findParticipant(id);
    if (!person || person.matrix !== manager.matrix)
      return refuse("not-found", "There is no such person in this matrix.");
    if (person.side !== manager.side) {
      const company = companyOf(store.findNames(manager.matrix), otherSide(manager.side));
      return refuse("wrong-side", `${person.name} belongs to ${company}; its own managers decide.`);
    }
    if (person.revokedAt !== null) return refuse("gone", `${person.name} is no longer in this matrix.`);
    const change = toChange(clock.now());
    if (isLastManager(context, person) && !("right" in change && change.right === "manage")) {
      return refuse(
        "not-allowed",
        `${person.name} is the last one to manage this side; make somebody else a manager first.`,
      );
    }
    store.updateParticipant(id, change);
    const alsoChanged = changeInPhases(context, person, change);
    const { matrix, side, name: byName } = manager;
    store.addLogEntry({ matrix, at: clock.now(), event, side, byName, subject: person.name });
    return { ok: true as const, participant: { ...person, ...change }, alsoChanged };
  });
  if (!result.ok) return result;
  for (const { matrix, id: participant } of [result.participant, ...result.alsoChanged])
    context.onAccessChanged?.({ matrix, participant });
  return { ok: true, participant: result.participant };
}

/** Who loses a right in a matrix loses it in the phases that they came into by it, too. */
function changeInPhases(
  { store }: AccessContext,
  person: Participant,
  change: Change,
): readonly Participant[] {
  const loses = (row: Participant) =>
    row.revokedAt === null && !("right" in change && includesRight(change.right, row.right));
  const losing = store.listFrom(person.id).filter(loses);
  for (const { id } of losing) store.updateParticipant(id, change);
  return losing;
}

function isLastManager({ store }: AccessContext, person: Participant): boolean {
  const managers = store.listParticipants(person.matrix).filter((row) => {
    return row.side === person.side && row.right === "manage" && row.revokedAt === null;
  });
  return managers.length === 1 && managers[0]?.id === person.id;
}

/** Ends somebody of the own side at once; the last manager of a side stays. */
export function revokeParticipant(context: AccessContext, actor: Actor, id: ParticipantId) {
  return changePerson(context, actor, id, "person-revoked", (now) => ({ revokedAt: now }));
}

/** Gives somebody of the own side another right, at once; the last manager of a side stays one. */
export function changeRight(context: AccessContext, actor: Actor, id: ParticipantId, right: Right) {
  return changePerson(context, actor, id, "right-changed", () => ({ right }));
}

/** Makes a new recovery code for the actor's side; the old one ends. Shown once. */
export function renewRecoveryCode(
  context: AccessContext,
  actor: Actor,
): { readonly ok: true; readonly recoveryCode: string } | Refusal {
  return context.store.transaction(() => {
    const found = requireManager(context, actor);
    if (!found.ok) return found;
    const { matrix, side, name } = found.manager;
    const recoveryCode = renewCode(context, matrix, side);
    const at = context.clock.now();
    context.store.addLogEntry({
      matrix,
      at,
      event: "recovery-code-renewed",
      side,
      byName: name,
      subject: name,
    });
    return { ok: true as const, recoveryCode };
  });
}
