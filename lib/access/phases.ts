import type { Phase } from "#lib/matrix/phase.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { type Actor, includesRight } from "#lib/matrix/rights.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { AccessContext } from "./access-context.ts";
import type { Participant, PhaseRow } from "./access-store.ts";
import { type Joined, refuseOtherSide, renewCode } from "./joining.ts";
import { requireMember } from "./members.ts";
import { hashSecret } from "./secrets.ts";
import { refuseInsecure } from "./session-cookie.ts";
import { addPerson, findBound } from "./sessions.ts";

/** A matrix has at most so many phases beside itself. */
export const MOST_PHASES = 24;

/** The phase that a matrix stands for itself, until somebody says another one. */
const OWN_PHASE: Phase = "Today";

/** A phase as a member of the matrix that it is of may know it. */
export interface PhaseView extends PhaseRow {
  readonly title: string;
  /** Whether the asker is in it already. */
  readonly isIn: boolean;
}

const isShownTo = (row: PhaseRow, side: Actor["side"]): boolean =>
  row.openedAt !== null || row.side === side || row.matrix === row.root;

function ownRow(root: MatrixId): PhaseRow {
  return { matrix: root, root, phase: OWN_PHASE, side: "buyer", byName: "", keptAt: "", openedAt: null };
}

type Member =
  | { readonly ok: true; readonly root: MatrixId; readonly actor: Actor; readonly person: Participant | null }
  | Refusal;

/** Who asks, in a matrix that is no phase of another one. */
function requireRoot({ store }: AccessContext, found: ReturnType<typeof requireMember>): Member {
  if (!found.ok) return found;
  const { kind, row } = found.member;
  const own = store.findPhase(row.matrix);
  if (own && own.root !== row.matrix)
    return refuse(
      "invalid",
      `This matrix is itself the phase “${own.phase}” of matrix ${own.root}: ask for the phases there.`,
    );
  const name = kind === "person" ? row.name : row.label;
  const actor = { participant: row.id, side: row.side, right: row.right, name };
  return { ok: true, root: row.matrix, actor, person: kind === "person" ? row : null };
}

function requireEditor(context: AccessContext, actor: Actor): Member {
  const member = requireRoot(context, requireMember(context, actor));
  if (!member.ok || includesRight(member.actor.right, "edit")) return member;
  return refuse("not-allowed", `Your right is “${member.actor.right}”; keeping phases takes “edit”.`);
}

/** Finds a phase of a matrix that the asker's side may know of. */
function requirePhase(
  { store }: AccessContext,
  root: MatrixId,
  side: Actor["side"],
  matrix: MatrixId,
): { readonly ok: true; readonly row: PhaseRow } | Refusal {
  const row = store.findPhase(matrix) ?? (matrix === root ? ownRow(root) : undefined);
  return row && row.root === root && isShownTo(row, side) ? { ok: true, row } : noPhase();
}

/** What is named is no phase that the asker may know of. */
export function noPhase(): Refusal {
  return refuse("not-found", "This matrix has no such phase.");
}

/** Of which matrix this one is a phase; `null` for one that is none. */
export function rootOf({ store }: AccessContext, matrix: MatrixId): MatrixId | null {
  const row = store.findPhase(matrix);
  return row && row.root !== matrix ? row.root : null;
}

/** The matrix itself and its phases that the asker's side may know of; those that it did not open stay out of sight of the other. */
export function listPhases(
  context: AccessContext,
  actor: Actor,
): { readonly ok: true; readonly phases: readonly PhaseView[] } | Refusal {
  const { store } = context;
  const member = requireRoot(context, requireMember(context, actor));
  if (!member.ok) return member;
  const { root } = member;
  const rows = store.listPhases(root).filter((row) => row.matrix !== root && isShownTo(row, actor.side));
  const came = new Set(
    store
      .listFrom(actor.participant)
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ matrix }) => matrix),
  );
  const phases = [store.findPhase(root) ?? ownRow(root), ...rows].flatMap((row) => {
    const names = store.findNames(row.matrix);
    return names ? [{ ...row, title: names.title, isIn: row.matrix === root || came.has(row.matrix) }] : [];
  });
  return { ok: true, phases };
}

/** Refuses somebody who may not keep another phase, before anything is made. */
export function refuseToKeep(context: AccessContext, actor: Actor): Refusal | undefined {
  const member = requireEditor(context, actor);
  if (!member.ok) return member;
  if (member.person === null)
    return refuse("not-allowed", "A token cannot keep a phase: a person must, who manages it from then on.");
  const phases = context.store.listPhases(member.root).filter(({ matrix }) => matrix !== member.root);
  return phases.length >= MOST_PHASES
    ? refuse(
        "too-many",
        `This matrix has ${MOST_PHASES} phases, the most that it can have. Delete one first.`,
      )
    : undefined;
}

/** Puts a matrix that was just made among the phases of the one that it came from. */
export function keepPhase(
  { store, clock }: AccessContext,
  actor: Actor,
  root: MatrixId,
  { matrix, phase, isOpen }: { readonly matrix: MatrixId; readonly phase: Phase; readonly isOpen: boolean },
): void {
  const { side, name: byName } = actor;
  const at = clock.now();
  store.transaction(() => {
    store.addPhase({ matrix, root, phase, side, byName, keptAt: at, openedAt: isOpen ? at : null });
    store.addLogEntry({
      ...{ matrix: root, at, byName, subject: phase },
      event: isOpen ? "phase-opened" : "phase-kept",
      side: isOpen ? null : side,
    });
  });
}

/** Says which phase a matrix is, or opens one to the other side, which nobody can take back. */
export function changePhase(
  context: AccessContext,
  actor: Actor,
  matrix: MatrixId,
  wish: { readonly phase?: Phase | undefined; readonly open?: true | undefined },
): { readonly ok: true } | Refusal {
  const { store, clock } = context;
  return store.transaction(() => {
    const member = requireEditor(context, actor);
    if (!member.ok) return member;
    const found = requirePhase(context, member.root, actor.side, matrix);
    if (!found.ok) return found;
    const { row } = found;
    const at = clock.now();
    const opens = wish.open === true && row.openedAt === null && matrix !== member.root;
    const phase = wish.phase ?? row.phase;
    if (!store.findPhase(matrix)) store.addPhase({ ...row, byName: member.actor.name, keptAt: at });
    store.updatePhase(matrix, { phase, ...(opens ? { openedAt: at } : {}) });
    if (opens)
      store.addLogEntry({
        ...{ matrix: member.root, at, event: "phase-opened", side: null },
        ...{ byName: member.actor.name, subject: phase },
      });
    return { ok: true as const };
  });
}

/** Lets a member of a matrix into one of its phases, on their side and with their right there. */
export function enterPhase(
  context: AccessContext,
  actor: Actor,
  matrix: MatrixId,
  session: string | undefined,
): Joined | Refusal {
  const insecure = refuseInsecure(context.origin);
  if (insecure) return insecure;
  return context.store.transaction((): Joined | Refusal => {
    const member = requireRoot(context, requireMember(context, actor));
    if (!member.ok) return member;
    const { person } = member;
    if (person === null || session === undefined)
      return refuse("not-allowed", "A token cannot come into a phase: a person must, in a browser.");
    const found = requirePhase(context, member.root, person.side, matrix);
    if (!found.ok) return found;
    return found.row.matrix === member.root
      ? { ok: true, participant: person, session, recoveryCode: null }
      : comeIn(context, person, matrix, session);
  });
}

function comeIn(
  context: AccessContext,
  person: Participant,
  matrix: MatrixId,
  session: string,
): Joined | Refusal {
  const { store } = context;
  const bound = findBound(context, session, matrix);
  const clash = bound && refuseOtherSide(bound, person.side);
  if (clash) return clash;
  const known =
    bound?.revokedAt === null ? bound : store.listFrom(person.id).find((row) => row.matrix === matrix);
  if (known && known.revokedAt !== null)
    return refuse("not-allowed", `${known.name} was removed from this phase; a manager must send a link.`);
  if (known) {
    store.bindSession(hashSecret(session), known);
    return { ok: true, participant: known, session, recoveryCode: null };
  }
  return admit(context, person, matrix, session);
}

function admit(context: AccessContext, person: Participant, matrix: MatrixId, session: string): Joined {
  const { store, clock } = context;
  const { id: from, side, right, name, title } = person;
  const isFirst =
    right === "manage" && !store.listParticipants(matrix).some((row) => row.side === side && isManager(row));
  const joined = addPerson(context, { name, title, matrix, side, right, link: null, from }, session);
  const at = clock.now();
  store.addLogEntry({
    ...{ matrix, at, event: "joined", byName: name },
    ...{ side: isFirst ? null : side, subject: name },
  });
  return { ok: true, ...joined, recoveryCode: isFirst ? renewCode(context, matrix, side) : null };
}

const isManager = ({ right, revokedAt }: Participant): boolean => right === "manage" && revokedAt === null;
