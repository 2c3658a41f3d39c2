import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { type Actor, includesRight, type Right } from "#lib/matrix/rights.ts";
import { ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { AccessContext } from "./access-context.ts";
import type { AccessEvent, Participant, TokenRow } from "./access-store.ts";
import { requireManager } from "./members.ts";
import { DEFAULT_TOKEN_DAYS, readExpiry, readLabel } from "./read-input.ts";
import { createId, createSecret, hashSecret } from "./secrets.ts";

/** A token as its side's managers see it; never its secret. */
export type TokenView = Omit<TokenRow, "secretHash" | "matrix">;

/** Signing and managing are acts of a person: a token goes up to editing. */
const MOST: Right = "edit";

function toView({ secretHash: _hash, matrix: _matrix, ...view }: TokenRow): TokenView {
  return view;
}

function logToken({ store, clock }: AccessContext, event: AccessEvent, by: Participant, label: string): void {
  store.addLogEntry({
    matrix: by.matrix,
    at: clock.now(),
    event,
    side: by.side,
    byName: by.name,
    subject: label,
  });
}

/** Makes a bearer token of the actor's side; its secret is shown once. Ends after 90 days when nothing else is said. */
export function makeToken(
  context: AccessContext,
  actor: Actor,
  wish: { readonly right: Right; readonly label: string; readonly expiresAt: string | null },
): { readonly ok: true; readonly token: TokenView; readonly secret: string } | Refusal {
  const { store, clock, randomBytes } = context;
  return store.transaction(() => {
    const found = requireManager(context, actor);
    if (!found.ok) return found;
    const { matrix, side, id: createdBy } = found.manager;
    if (!includesRight(MOST, wish.right)) {
      return refuse(
        "not-allowed",
        `A token can have the rights up to “${MOST}”; signing and managing need a person.`,
      );
    }
    const label = readLabel(wish.label);
    if (!label.ok) return label;
    const expiry = readExpiry(wish.expiresAt, clock.now(), DEFAULT_TOKEN_DAYS);
    if (!expiry.ok) return expiry;
    const secret = createSecret(randomBytes);
    const row: TokenRow = {
      id: ParticipantId.parse(createId(randomBytes)),
      ...{ matrix, side, createdBy, right: wish.right, label: label.value, expiresAt: expiry.value },
      secretHash: hashSecret(secret),
      createdAt: clock.now(),
      revokedAt: null,
      lastSeenAt: null,
    };
    store.addToken(row);
    logToken(context, "token-made", found.manager, label.value);
    return { ok: true as const, token: toView(row), secret };
  });
}

/** Lists the tokens of the actor's side. */
export function listTokens(
  context: AccessContext,
  actor: Actor,
): { readonly ok: true; readonly tokens: readonly TokenView[] } | Refusal {
  const found = requireManager(context, actor);
  if (!found.ok) return found;
  const { matrix, side } = found.manager;
  const own = context.store.listTokens(matrix).filter((token) => token.side === side);
  return { ok: true, tokens: own.map(toView) };
}

/** Ends a token of the actor's side at once. */
export function revokeToken(
  context: AccessContext,
  actor: Actor,
  id: ParticipantId,
): { readonly ok: true } | Refusal {
  const { store, clock } = context;
  const result = store.transaction(() => {
    const found = requireManager(context, actor);
    if (!found.ok) return found;
    const { manager } = found;
    const token = store.findToken(id);
    if (!token || token.matrix !== manager.matrix || token.side !== manager.side) {
      return refuse("not-found", "Your side has no such token.");
    }
    if (token.revokedAt === null) {
      store.updateToken(id, { revokedAt: clock.now() });
      logToken(context, "token-revoked", manager, token.label);
    }
    return { ok: true as const, matrix: manager.matrix };
  });
  if (!result.ok) return result;
  context.onAccessChanged?.({ matrix: result.matrix, participant: id });
  return { ok: true };
}
