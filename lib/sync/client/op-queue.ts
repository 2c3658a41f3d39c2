import type { OpId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import type { Fate } from "../log-store.ts";

/** An op as this computer keeps it, from the gesture until long after it was stored. */
export interface KeptOp {
  readonly op: Op;
  readonly at: string;
  readonly client: string;
  /** The epoch in which its base is counted and, once stored, in which the log holds it. */
  readonly epoch: string;
  /**
   * `waiting` until the server has answered; `stored` ops are kept so that they can be offered again to a server that
   * was restored from a copy without them; `refused` ones until their author has read why.
   */
  readonly state: "waiting" | "stored" | "refused";
  readonly fate: Fate | null;
}

/** Stored ops that a computer keeps of one matrix; the oldest go first. */
export const MOST_STORED = 5000;

/** Where a computer keeps the ops of one person in one matrix; one tab at a time writes in it. */
export interface OpQueue {
  /** Everything kept, in the order in which it was first put. */
  readonly load: () => Promise<readonly KeptOp[]>;
  /** Puts or replaces by op id, and drops; rejects with nothing changed when the computer cannot keep it. */
  readonly write: (put: readonly KeptOp[], drop: readonly OpId[]) => Promise<void>;
}
