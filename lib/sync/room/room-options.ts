import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import type { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import type { LogStore } from "../log-store.ts";

/** Time, as a room needs it. */
export interface RoomClock {
  /** Now, as an ISO 8601 instant in UTC. */
  readonly now: () => string;
  /** Runs something after this turn of the event loop. */
  readonly defer: (run: () => void) => void;
  /** Runs something later; returns how to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** An edition was frozen, signed, recorded or taken back. */
export interface EditionEvent {
  readonly matrix: MatrixId;
  readonly edition: Edition;
}

/** Where a room stands with the ops of one turn. */
export type RoomMoment = "before-commit" | "after-commit" | "after-ack" | "after-fan-out";

export interface RoomOptions {
  readonly store: LogStore;
  readonly matrix: MatrixId;
  readonly clock: RoomClock;
  /** Who a participant is now, and with which right; `undefined` once they may no longer be here. */
  readonly findActor: (participant: ParticipantId) => Promise<Actor | undefined>;
  /** Errors that are neither fixed nor accepted. */
  readonly countBlocking: (matrix: Matrix) => number;
  /** Refuses an edition op for what only the server knows; asked before the op is decided. */
  readonly refuseEdition: (op: Op) => Promise<Refusal | undefined>;
  readonly onEdition: (event: EditionEvent) => void;
  /** A failed commit or a fault: the room goes on, somebody should look. */
  readonly report: (error: unknown) => void;
  /** Sees each moment as it comes, for tests that stop the process there. */
  readonly onMoment?: ((moment: RoomMoment) => void) | undefined;
}
