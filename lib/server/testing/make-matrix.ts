import type { Refusal } from "#lib/matrix/refusal.ts";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { GRID } from "#lib/sync/testing/open-test-room.ts";
import type { Services } from "../open-services.ts";

/** What came back, when it is no refusal. */
export function must<T extends { readonly ok: true }>(answer: T | Refusal): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}

/** A matrix with a manager on each side and what they need to come in. */
export async function makeMatrix({ context }: Services) {
  const creator = { side: "buyer", name: "Ada Brandt", title: "Head of IT", session: undefined } as const;
  const made = must(await context.matrices.create({ kind: "parts", parts: drawParts(GRID) }, creator));
  const buyer = must(context.enter({ kind: "session", secret: made.session }, made.id));
  const wish = { side: "provider", right: "manage", label: "For Piotr", expiresAt: null } as const;
  const link = must(context.access.makeLink(buyer.actor, wish));
  const piotr = { secret: link.secret, name: "Piotr Nowak", title: "", session: undefined };
  const joined = must(context.access.claim(piotr));
  const provider = must(context.enter({ kind: "session", secret: joined.session }, made.id));
  return { id: made.id, buyer, provider, sessions: { buyer: made.session, provider: joined.session } };
}
