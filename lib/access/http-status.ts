import type { Refusal, RefusalCode } from "#lib/matrix/refusal.ts";

interface HttpAnswer {
  readonly status: number;
  readonly title: string;
}

/** What each refusal is in HTTP; a code that is missing here does not compile. */
const ANSWERS: Readonly<Record<RefusalCode, HttpAnswer>> = {
  invalid: { status: 400, title: "Cannot be read" },
  "not-signed-in": { status: 401, title: "Not signed in" },
  "not-allowed": { status: 403, title: "Not allowed" },
  "wrong-side": { status: 403, title: "Belongs to the other side" },
  "not-found": { status: 404, title: "Not found" },
  exists: { status: 409, title: "Exists already" },
  frozen: { status: 409, title: "Final" },
  "not-frozen": { status: 409, title: "Still a draft" },
  "built-upon": { status: 409, title: "Others have built on it" },
  conflict: { status: 409, title: "Two values" },
  "not-ready": { status: 409, title: "Not ready" },
  "stale-hash": { status: 409, title: "Changed meanwhile" },
  removed: { status: 410, title: "Removed" },
  gone: { status: 410, title: "No longer valid" },
  "too-large": { status: 413, title: "Too large" },
  "too-many": { status: 422, title: "Too many" },
  "too-fast": { status: 429, title: "Too fast" },
  unavailable: { status: 503, title: "Not available now" },
};

export const PROBLEM_TYPE = "application/problem+json";

/** A refusal as RFC 9457 has it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: RefusalCode;
}

/** The HTTP status of a refusal. */
export function statusOf(code: RefusalCode): number {
  return ANSWERS[code].status;
}

/** The problem document of a refusal, to send as `application/problem+json`. */
export function toProblem({ code, message }: Refusal): Problem {
  return { type: `urn:clearline:refusal:${code}`, ...ANSWERS[code], detail: message, code };
}
