import { refuseOtherOrigin } from "#lib/access/same-origin.ts";
import { type Credentials, readCredentials } from "#lib/access/session-cookie.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { ServerContext } from "#lib/server/context.ts";
import { getServerContext } from "../server-context.ts";

/** The parameters of a route below `/matrices/[id]`. */
export interface MatrixRoute<P = unknown> {
  readonly params: Promise<{ readonly id: string } & P>;
}

type Entry = Extract<ReturnType<ServerContext["enter"]>, { ok: true }> & { readonly context: ServerContext };

export function credentialsOf(request: Request): Credentials | undefined {
  const { headers } = request;
  return readCredentials({ authorization: headers.get("authorization"), cookie: headers.get("cookie") });
}

/** The session of a request's browser, if it has one. */
export function sessionOf(request: Request): string | undefined {
  const credentials = credentialsOf(request);
  return credentials?.kind === "session" ? credentials.secret : undefined;
}

/** Refuses a request that changes something and that another site may have sent with this browser's cookie. */
export function refuseForeign(request: Request): Refusal | undefined {
  const origin = request.headers.get("origin");
  const credentials = credentialsOf(request);
  if (!credentials && origin === null) return undefined;
  const hasBearer = credentials?.kind === "bearer";
  return refuseOtherOrigin({
    method: request.method,
    origin,
    hasBearer,
    allowed: [getServerContext().origin],
  });
}

/** Lets a request into the matrix that its address names, as whom it says it is. */
export async function enter(request: Request, { params }: MatrixRoute): Promise<Entry | Refusal> {
  const context = getServerContext();
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const entered = context.enter(credentialsOf(request), (await params).id);
  return entered.ok ? { ...entered, context } : entered;
}

/** The address by which a network is limited: the nearest one that a proxy or the socket has named. */
export function addressOf(request: Request): string {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
