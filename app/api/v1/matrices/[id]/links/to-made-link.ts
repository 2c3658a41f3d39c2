import type { MadeLink } from "#lib/access/links.ts";

/** A new link as it is shown, once: the secret stands behind the #, which no server and no log ever sees. */
export function toMadeLink({ link, secret }: MadeLink, origin: string) {
  return { id: link.id, url: `${origin}/join#${secret}`, expiresAt: link.expiresAt, link };
}
