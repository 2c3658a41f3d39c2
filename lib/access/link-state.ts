import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { LinkRow } from "./access-store.ts";

export type LinkState = "open" | "used" | "revoked" | "expired";

/** What a link is good for at an instant; it ends at the exact instant of its expiry. */
export function linkState(link: LinkRow, now: string): LinkState {
  if (link.isSingleClaim && link.claimedAt !== null) return "used";
  if (link.revokedAt !== null) return "revoked";
  return now >= link.expiresAt ? "expired" : "open";
}

const SENTENCES: Readonly<Record<Exclude<LinkState, "open">, string>> = {
  used: "This link has been used: it works once. Whoever used it manages that side now and can send you a link of your own.",
  revoked: "This link was revoked. Ask the person who sent it for a new one.",
  expired: "This link has expired. Ask the person who sent it for a new one.",
};

/** Gives back a link that still works, or a sentence about why it does not. */
export function requireOpenLink(
  link: LinkRow | undefined,
  now: string,
): { readonly ok: true; readonly link: LinkRow } | Refusal {
  if (!link) {
    return refuse(
      "not-found",
      "This link is not known here: part of it may be missing. Copy it again, whole, from where it was sent.",
    );
  }
  const state = linkState(link, now);
  return state === "open" ? { ok: true, link } : refuse("gone", SENTENCES[state]);
}
