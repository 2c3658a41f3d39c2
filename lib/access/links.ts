import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Actor, Right } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { AccessContext } from "./access-context.ts";
import type { AccessEvent, AccessStore, LinkRow, Participant } from "./access-store.ts";
import { type LinkState, linkState } from "./link-state.ts";
import { requireManager } from "./members.ts";
import { DEFAULT_LINK_DAYS, readExpiry, readLabel } from "./read-input.ts";
import { createId, createSecret, hashSecret } from "./secrets.ts";
import { companyOf } from "./sides.ts";

/** A link as its side's managers see it; never its secret. */
export interface LinkView {
  readonly id: string;
  readonly side: Side;
  readonly right: Right;
  readonly label: string;
  readonly createdAt: string;
  /** Null for the operator. */
  readonly createdBy: string | null;
  readonly expiresAt: string;
  readonly isFirst: boolean;
  readonly state: LinkState;
  /** Who came by it. */
  readonly people: readonly {
    readonly id: ParticipantId;
    readonly name: string;
    readonly joinedAt: string;
  }[];
}

/** A new link and its secret, which is shown once. */
export interface MadeLink {
  readonly ok: true;
  readonly link: LinkView;
  readonly secret: string;
}

export interface LinkWish {
  readonly side: Side;
  readonly right: Right;
  readonly label: string;
  /** `null` for 30 days from now. */
  readonly expiresAt: string | null;
}

function toView(link: LinkRow, people: readonly Participant[], now: string): LinkView {
  const { id, side, right, label, createdAt, expiresAt, isSingleClaim } = link;
  const maker = people.find((person) => person.id === link.createdBy);
  const came = people.filter((person) => person.link === id);
  return {
    ...{ id, side, right, label, createdAt, expiresAt },
    createdBy: maker?.name ?? null,
    isFirst: isSingleClaim,
    state: linkState(link, now),
    people: came.map(({ id, name, joinedAt }) => ({ id, name, joinedAt })),
  };
}

/** Whether anybody ever came in on a side: from then on only its own managers make its links. */
export function hasJoined(store: AccessStore, matrix: MatrixId, side: Side): boolean {
  return store.listParticipants(matrix).some((person) => person.side === side);
}

/** Stores a link with a fresh secret. */
export function addLink(
  { store, clock, randomBytes }: AccessContext,
  link: Pick<
    LinkRow,
    | "matrix"
    | "side"
    | "keeper"
    | "right"
    | "label"
    | "createdBy"
    | "expiresAt"
    | "isSingleClaim"
    | "rotatedFrom"
  >,
): MadeLink {
  const secret = createSecret(randomBytes);
  const row: LinkRow = {
    ...link,
    id: createId(randomBytes),
    secretHash: hashSecret(secret),
    createdAt: clock.now(),
    claimedBy: null,
    claimedAt: null,
    revokedAt: null,
  };
  store.addLink(row);
  return { ok: true, link: toView(row, store.listParticipants(link.matrix), clock.now()), secret };
}

function logLink(context: AccessContext, event: AccessEvent, by: Participant, label: string): void {
  const { matrix, side, name } = by;
  context.store.addLogEntry({ matrix, at: context.clock.now(), event, side, byName: name, subject: label });
}

/** Makes a link: to one's own side, or the first one to the other side while nobody of it has joined. */
export function makeLink(context: AccessContext, actor: Actor, wish: LinkWish): MadeLink | Refusal {
  const { store, clock } = context;
  return store.transaction((): MadeLink | Refusal => {
    const found = requireManager(context, actor);
    if (!found.ok) return found;
    const { manager } = found;
    const label = readLabel(wish.label);
    if (!label.ok) return label;
    const expiry = readExpiry(wish.expiresAt, clock.now(), DEFAULT_LINK_DAYS);
    if (!expiry.ok) return expiry;
    const isFirst = wish.side !== manager.side;
    const refusal = isFirst ? refuseFirst(context, manager, wish) : undefined;
    if (refusal) return refusal;
    const made = addLink(context, {
      matrix: manager.matrix,
      side: wish.side,
      keeper: manager.side,
      right: wish.right,
      label: label.value,
      createdBy: manager.id,
      expiresAt: expiry.value,
      isSingleClaim: isFirst,
      rotatedFrom: null,
    });
    logLink(context, "link-made", manager, label.value);
    return made;
  });
}

function refuseFirst(
  { store, clock }: AccessContext,
  manager: Participant,
  wish: LinkWish,
): Refusal | undefined {
  const company = companyOf(store.findNames(manager.matrix), wish.side);
  if (hasJoined(store, manager.matrix, wish.side)) {
    return refuse("wrong-side", `Links of ${company} are made by its own managers, now that it has joined.`);
  }
  if (wish.right !== "manage") {
    return refuse(
      "invalid",
      `The first link to ${company} makes its claimer the manager there; its right must be “manage”.`,
    );
  }
  const links = store.listLinks(manager.matrix);
  const isOpen = links.some((link) => link.side === wish.side && linkState(link, clock.now()) === "open");
  if (!isOpen) return undefined;
  return refuse("exists", `There is a link to ${company} already; rotate it when it was lost, or revoke it.`);
}

/** Lists what the actor's side may see: its own links, and the first one that it made to the other side. */
export function listLinks(
  context: AccessContext,
  actor: Actor,
): { readonly ok: true; readonly links: readonly LinkView[] } | Refusal {
  const found = requireManager(context, actor);
  if (!found.ok) return found;
  const { store, clock } = context;
  const { matrix, side } = found.manager;
  const people = store.listParticipants(matrix);
  const own = store.listLinks(matrix).filter((link) => link.keeper === side);
  return { ok: true, links: own.map((link) => toView(link, people, clock.now())) };
}

function requireOwnLink(
  context: AccessContext,
  actor: Actor,
  id: string,
): { readonly ok: true; readonly manager: Participant; readonly link: LinkRow } | Refusal {
  const found = requireManager(context, actor);
  if (!found.ok) return found;
  const { manager } = found;
  const link = context.store.findLink(id);
  // A link of the other side is answered like one that never was.
  return link && link.matrix === manager.matrix && link.keeper === manager.side
    ? { ok: true, manager, link }
    : refuse("not-found", "Your side has no such link.");
}

/** Ends a link at once and, when asked, everybody of the own side who came by it but the actor. */
export function revokeLink(
  context: AccessContext,
  actor: Actor,
  id: string,
  withPeople: boolean,
): { readonly ok: true; readonly revoked: readonly ParticipantId[] } | Refusal {
  const { store, clock } = context;
  const result = store.transaction(() => {
    const found = requireOwnLink(context, actor, id);
    if (!found.ok) return found;
    const { manager, link } = found;
    const at = clock.now();
    if (link.revokedAt === null) {
      store.updateLink(id, { revokedAt: at });
      logLink(context, "link-revoked", manager, link.label);
    }
    const came = store.listParticipants(manager.matrix).filter((person) => {
      return (
        person.link === id &&
        person.revokedAt === null &&
        person.side === manager.side &&
        person.id !== manager.id
      );
    });
    const revoked = withPeople ? came : [];
    for (const person of revoked) {
      store.updateParticipant(person.id, { revokedAt: at });
      logLink(context, "person-revoked", manager, person.name);
    }
    return { ok: true as const, matrix: manager.matrix, revoked: revoked.map((person) => person.id) };
  });
  if (!result.ok) return result;
  for (const participant of result.revoked) context.onAccessChanged?.({ matrix: result.matrix, participant });
  return { ok: true, revoked: result.revoked };
}

/** Ends a link's secret and gives it a new one; who came by the old one stays. */
export function rotateLink(
  context: AccessContext,
  actor: Actor,
  id: string,
  expiresAt: string | null,
): MadeLink | Refusal {
  const { store, clock } = context;
  return store.transaction((): MadeLink | Refusal => {
    const found = requireOwnLink(context, actor, id);
    if (!found.ok) return found;
    const { manager, link } = found;
    const state = linkState(link, clock.now());
    if (state === "used")
      return refuse("gone", "This link has been used; the other side makes its own links now.");
    if (state === "revoked") return refuse("gone", "This link was revoked; make a new one.");
    if (link.side !== manager.side && hasJoined(store, link.matrix, link.side)) {
      return refuse("wrong-side", "The other side has joined and makes its own links now.");
    }
    const expiry = readExpiry(expiresAt, clock.now(), DEFAULT_LINK_DAYS);
    if (!expiry.ok) return expiry;
    store.updateLink(id, { revokedAt: clock.now() });
    const made = addLink(context, {
      ...link,
      createdBy: manager.id,
      expiresAt: expiry.value,
      rotatedFrom: id,
    });
    logLink(context, "link-rotated", manager, link.label);
    return made;
  });
}
