import type { Refusal } from "../refusal.ts";
import type { Actor } from "../rights.ts";
import type { Side } from "../schema/header.ts";
import type { Author } from "../schema/record.ts";
import type { SideAnswers } from "../schema/round.ts";
import type { Change, Write } from "../tables.ts";

/** Who last touched a field, and with which revision. */
export interface Touch {
  readonly revision: number;
  readonly by: Author;
  readonly at: string;
}

/** What `decide` must know that the matrix does not hold. */
export interface DecideContext {
  readonly actor: Actor;
  /** Now, as an ISO 8601 instant in UTC. */
  readonly at: string;
  /** The revision that the author saw. */
  readonly base: number;
  /** The latest touch of any of these keys after a revision. */
  readonly touchedSince: (keys: readonly string[], base: number) => Touch | undefined;
  /** The change that an earlier op became. */
  readonly findChange: (opId: string) => Change | undefined;
  /** Findings of severity error that are neither fixed nor accepted. */
  readonly countBlocking: () => number;
  /** A side's answers to a round, `undefined` where they must not be known: in the other side's browser. */
  readonly answersOf: (round: string, side: Side) => SideAnswers | undefined;
}

/** The writes that an op becomes; none when all is so already. */
export interface Accepted {
  readonly ok: true;
  readonly writes: readonly Write[];
}

/** Somebody else wrote the same field first: `writes` keep both values side by side. */
export interface Clash {
  readonly ok: false;
  readonly code: "conflict";
  readonly message: string;
  readonly writes: readonly Write[];
}

export type Decision = Accepted | Clash | Refusal;

export function accept(...writes: readonly Write[]): Accepted {
  return { ok: true, writes };
}
