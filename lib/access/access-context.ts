import type { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { AccessStore } from "./access-store.ts";
import type { RandomBytes } from "./secrets.ts";

/** What access needs from outside. */
export interface AccessContext {
  readonly store: AccessStore;
  /** `now` gives an ISO 8601 instant in UTC, to the millisecond. */
  readonly clock: { readonly now: () => string };
  readonly randomBytes: RandomBytes;
  /** The public address. */
  readonly origin: string;
  /** Something was not written that nobody's access depends on. */
  readonly report: (error: unknown) => void;
  /** Somebody was revoked or has another right now: their open connections must end, and come back if they may. */
  readonly onAccessChanged?: (change: {
    readonly matrix: MatrixId;
    readonly participant: ParticipantId;
  }) => void;
}

const DAY_MS = 86_400_000;

/** An instant so many days later. */
export function addDays(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString();
}
