import * as z from "zod/mini";
import { RIGHTS } from "#lib/matrix/rights.ts";
import { Side } from "#lib/matrix/schema/header.ts";
import { type Answer, callApi } from "../call-api.ts";

const Invitation = z.object({
  title: z.string(),
  buyer: z.string(),
  provider: z.string(),
  side: Side,
  right: z.enum(RIGHTS),
  invitedBy: z.string(),
  expiresAt: z.string(),
  /** The first link to a side works once; whoever claims it manages that side. */
  once: z.boolean(),
  sees: z.array(z.string()),
});
export type Invitation = z.infer<typeof Invitation>;

const Look = z.object({ invitation: Invitation });
const Joined = z.object({ matrix: z.string(), recoveryCode: z.optional(z.nullable(z.string())) });
export type Joined = z.infer<typeof Joined>;

interface Person {
  readonly name: string;
  readonly title: string;
}

/** What a link leads to; looking does not use it up. */
export function previewLink(secret: string): Promise<Answer<z.infer<typeof Look>>> {
  return callApi(Look, { method: "POST", path: "/join/look", body: { secret } });
}

/** Exchanges a link for a participation of this browser. */
export function claimLink(claim: Person & { readonly secret: string }): Promise<Answer<Joined>> {
  return callApi(Joined, { method: "POST", path: "/join", body: claim });
}

/** Lets a manager back in by the printed code of their side. */
export function recover(claim: Person & { readonly code: string }): Promise<Answer<Joined>> {
  return callApi(Joined, { method: "POST", path: "/join/recover", body: claim });
}
