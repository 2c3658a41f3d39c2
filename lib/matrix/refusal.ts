export const REFUSAL_CODES = [
  "invalid",
  "not-allowed",
  "wrong-side",
  "not-found",
  "removed",
  "exists",
  "frozen",
  "not-frozen",
  "too-many",
  "built-upon",
  "conflict",
  "not-ready",
  "stale-hash",
  "gone",
  "too-large",
  "too-fast",
  "not-signed-in",
  "unavailable",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Something asked for and not done, and why; nothing has changed. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: string;
}

/** Builds a refusal; the message says what was found, what was expected and what to do. */
export function refuse(code: RefusalCode, message: string): Refusal {
  return { ok: false, code, message };
}
