import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import { SIDES, type Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { AccessContext } from "./access-context.ts";
import { requireManager, requireMember } from "./members.ts";
import { companyOf, otherSide } from "./sides.ts";

/** Who of a side wants the matrix deleted, and since when. */
export interface DeletionWish {
  readonly byName: string;
  readonly at: string;
}

export interface DeletionState {
  readonly ok: true;
  readonly asked: Readonly<Record<Side, DeletionWish | null>>;
  /** Whether the other side has ever joined: then its managers must want it too. */
  readonly needsOther: boolean;
  /** Whether everybody who must has said yes. */
  readonly isAgreed: boolean;
}

/** The newest word of a side on it, by the log of access. */
function wishOf({ store }: AccessContext, matrix: MatrixId, side: Side): DeletionWish | null {
  const last = store
    .listLogEntries(matrix)
    .findLast(
      ({ event, subject }) =>
        subject === side && (event === "deletion-asked" || event === "deletion-withdrawn"),
    );
  return last?.event === "deletion-asked" ? { byName: last.byName ?? "", at: last.at } : null;
}

function stateOf(context: AccessContext, matrix: MatrixId, side: Side): DeletionState {
  const other = otherSide(side);
  const needsOther = context.store.listParticipants(matrix).some((row) => row.side === other);
  const asked = { buyer: wishOf(context, matrix, "buyer"), provider: wishOf(context, matrix, "provider") };
  const isAgreed = SIDES.every((one) => asked[one] !== null || (one === other && !needsOther));
  return { ok: true, asked, needsOther, isAgreed };
}

/** Where the deletion of the actor's matrix stands; everybody in it may know. */
export function readDeletion(context: AccessContext, actor: Actor): DeletionState | Refusal {
  const found = requireMember(context, actor);
  return found.ok ? stateOf(context, found.member.row.matrix, found.member.row.side) : found;
}

function say(
  context: AccessContext,
  actor: Actor,
  event: "deletion-asked" | "deletion-withdrawn",
): DeletionState | Refusal {
  const { store, clock } = context;
  return store.transaction(() => {
    const found = requireManager(context, actor);
    if (!found.ok) return found;
    const { matrix, side, name } = found.manager;
    const before = stateOf(context, matrix, side);
    const isAsked = before.asked[side] !== null;
    if (event === "deletion-withdrawn" && !isAsked) {
      const company = companyOf(store.findNames(matrix), side);
      return refuse("invalid", `${company} has not asked for this matrix to be deleted.`);
    }
    // Both sides read it: the subject says whose word it is.
    if (isAsked !== (event === "deletion-asked"))
      store.addLogEntry({ matrix, at: clock.now(), event, side: null, byName: name, subject: side });
    return stateOf(context, matrix, side);
  });
}

/** A manager wants the matrix deleted; nothing is deleted by it. */
export const askDeletion = (context: AccessContext, actor: Actor): DeletionState | Refusal =>
  say(context, actor, "deletion-asked");

/** A manager's side wants to keep the matrix after all. */
export const withdrawDeletion = (context: AccessContext, actor: Actor): DeletionState | Refusal =>
  say(context, actor, "deletion-withdrawn");
