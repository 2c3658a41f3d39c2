import { type Refusal, refuse } from "#lib/matrix/refusal.ts";

export const SESSION_COOKIE = "__Host-clearline";

/** Browsers keep a cookie no longer than 400 days. */
export const SESSION_DAYS = 400;

/** What a request brings to say who it is from. */
export type Credentials =
  | { readonly kind: "session"; readonly secret: string }
  | { readonly kind: "bearer"; readonly secret: string };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Refuses an address at which a browser would neither keep the cookie nor keep secrets secret. */
export function refuseInsecure(origin: string): Refusal | undefined {
  const { protocol, hostname } = new URL(origin);
  if (protocol === "https:" || LOOPBACK.test(hostname)) return undefined;
  return refuse(
    "not-allowed",
    `Nobody can join at ${origin}, because it is not encrypted: put Clearline behind https (TLS) and set CLEARLINE_ORIGIN to that address.`,
  );
}

/** The `Set-Cookie` header that keeps a session in a browser. */
export function toSetCookie(secret: string): string {
  return `${SESSION_COOKIE}=${secret}; Path=/; Max-Age=${SESSION_DAYS * 86_400}; HttpOnly; Secure; SameSite=Lax`;
}

/** The `Set-Cookie` header that makes a browser forget its session. */
export function toForgetCookie(): string {
  return `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;
}

/** Reads who a request is from; a bearer token goes before a cookie. */
export function readCredentials(headers: {
  readonly authorization: string | null | undefined;
  readonly cookie: string | null | undefined;
}): Credentials | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return { kind: "bearer", secret: bearer };
  const secret = readSessionCookie(headers.cookie);
  return secret === undefined ? undefined : { kind: "session", secret };
}

/** The session's secret from a `Cookie` header. */
export function readSessionCookie(header: string | null | undefined): string | undefined {
  for (const pair of (header ?? "").split(";")) {
    const [name, value] = pair.trim().split("=", 2);
    if (name === SESSION_COOKIE && value) return value;
  }
  return undefined;
}
