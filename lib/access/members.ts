import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { type Actor, includesRight } from "#lib/matrix/rights.ts";
import type { ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { AccessContext } from "./access-context.ts";
import type { Participant, TokenRow } from "./access-store.ts";

/** A person or a token, as it stands now. */
export type Member =
  | { readonly kind: "person"; readonly row: Participant }
  | { readonly kind: "token"; readonly row: TokenRow };

export const SIGNED_OUT = "You are not in this matrix, or no longer: ask a manager of your side for a link.";

/** Finds who may act under an id now; nothing when revoked, expired or unknown. */
export function findMember({ store, clock }: AccessContext, id: ParticipantId): Member | undefined {
  const person = store.findParticipant(id);
  if (person) return person.revokedAt === null ? { kind: "person", row: person } : undefined;
  const token = store.findToken(id);
  return token && token.revokedAt === null && clock.now() < token.expiresAt
    ? { kind: "token", row: token }
    : undefined;
}

/** The actor that a person or a token is in the log. */
export function toActor({ kind, row }: Member): Actor {
  const { id: participant, side, right } = row;
  return { participant, side, right, name: kind === "person" ? row.name : row.label };
}

/** Asks the store again who an actor is, so that a right taken away ends at once. */
export function requireMember(
  context: AccessContext,
  actor: Actor,
): { readonly ok: true; readonly member: Member } | Refusal {
  const member = findMember(context, actor.participant);
  return member ? { ok: true, member } : refuse("not-signed-in", SIGNED_OUT);
}

/** Links, people and tokens are managed by a person with the right to manage. */
export function requireManager(
  context: AccessContext,
  actor: Actor,
): { readonly ok: true; readonly manager: Participant } | Refusal {
  const found = requireMember(context, actor);
  if (!found.ok) return found;
  if (found.member.kind === "token")
    return refuse("not-allowed", "A token cannot manage links and people; a person must.");
  const manager = found.member.row;
  return includesRight(manager.right, "manage")
    ? { ok: true, manager }
    : refuse("not-allowed", `Your right is “${manager.right}”; a manager of your side must do this.`);
}
