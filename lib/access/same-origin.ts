import { type Refusal, refuse } from "#lib/matrix/refusal.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses a request that could change state and that another site may have sent with the reader's cookie. */
export function refuseOtherOrigin(request: {
  readonly method: string;
  readonly origin: string | null | undefined;
  /** Only a cookie is sent along by the browser itself; a request without one, or with a bearer token, is its sender's own. */
  readonly hasBearer: boolean;
  /** The product's own addresses. */
  readonly allowed: readonly string[];
}): Refusal | undefined {
  if (request.hasBearer || READING.has(request.method.toUpperCase())) return undefined;
  if (request.origin && request.allowed.includes(request.origin)) return undefined;
  return refuse(
    "not-allowed",
    `The request came from ${request.origin || "an unnamed origin"}; changes are taken from ${request.allowed.join(" or ")} only, or with a bearer token.`,
  );
}
