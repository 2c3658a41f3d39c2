import type { DecideContext } from "#lib/matrix/decide/context.ts";
import { decide } from "#lib/matrix/decide.ts";
import { decideSide } from "#lib/matrix/decide-side.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { type Actor, authorOf } from "#lib/matrix/rights.ts";
import { answersTo } from "#lib/matrix/round/rounds.ts";
import type { OpId } from "#lib/matrix/schema/ids.ts";
import type { Base, Op, SharedOp } from "#lib/matrix/schema/op.ts";
import type { Change, SideChange } from "#lib/matrix/tables.ts";
import type { ReadOp } from "../frames.ts";
import type { Fate, LogEntry } from "../log-store.ts";
import { isShared, type RoomFold, type RoomState, toEntry } from "./room-state.ts";

/** An op, and who sends it from which tab; without an actor nobody may send any more. */
export interface Item {
  readonly read: ReadOp;
  readonly actor: Actor | undefined;
  readonly client: string;
}

/** What must be known before a batch is decided, since deciding itself waits for nothing. */
export interface Known {
  /** Fates of ops that were answered before. */
  readonly fates: ReadonlyMap<string, Fate>;
  /** Changes that an undo of this batch may name. */
  readonly changes: ReadonlyMap<string, Change>;
  /** Refusals that only the server can know of, such as a file that was never uploaded. */
  readonly refusals: ReadonlyMap<string, Refusal>;
  /** The revision that the author of an earlier op had seen, by op. */
  readonly bases: ReadonlyMap<string, number>;
}

export interface DecideEnvironment {
  readonly at: string;
  readonly countBlocking: (matrix: Matrix) => number;
}

export interface DecidedBatch {
  /** Good until the next batch is decided. */
  readonly state: RoomState;
  readonly entries: readonly LogEntry[];
  /** One an item, in their order. */
  readonly fates: readonly { readonly op: OpId; readonly fate: Fate }[];
  /** Fates that the store does not hold yet. */
  readonly fresh: readonly { readonly op: OpId; readonly fate: Fate }[];
  readonly bases: ReadonlyMap<string, number>;
}

function resolveBase(base: Base, known: Known, decided: ReadonlyMap<string, number>): number | undefined {
  if (typeof base === "number") return base;
  const seen = decided.get(base) ?? known.bases.get(base);
  if (seen !== undefined) return seen;
  const fate = known.fates.get(base);
  return fate && "revision" in fate ? fate.revision : undefined;
}

interface Working {
  readonly fold: RoomFold;
  readonly entries: LogEntry[];
  readonly changes: Map<string, Change>;
  readonly bases: Map<string, number>;
}

function write(working: Working, change: Change | SideChange, client: string): number {
  const entry = toEntry(working.fold.state().heads, change);
  working.fold.take(entry, client);
  working.entries.push(entry);
  if (isShared(change)) working.changes.set(change.id, change);
  return change.revision;
}

function envelope(op: Op, actor: Actor, at: string) {
  return { id: op.id, at, by: authorOf(actor), kind: op.body.kind, group: op.group };
}

function decideShared(
  working: Working,
  op: SharedOp,
  actor: Actor,
  client: string,
  known: Known,
  environment: DecideEnvironment,
): Fate {
  const { matrix, sides, ledger } = working.fold.state();
  const base = resolveBase(op.base, known, working.bases);
  if (base === undefined || base > matrix.revision) {
    return {
      state: "invalid",
      message: `The base “${op.base}” is nothing that this matrix has seen; it stands at revision ${matrix.revision}.`,
    };
  }
  working.bases.set(op.id, base);
  const refusal = known.refusals.get(op.id);
  if (refusal) return { state: "denied", code: refusal.code, message: refusal.message };
  const context: DecideContext = {
    actor,
    at: environment.at,
    base,
    touchedSince: (keys, since) =>
      ledger.touchedSince(keys, since, { participant: actor.participant, client }),
    findChange: (id) => working.changes.get(id) ?? known.changes.get(id),
    countBlocking: () => environment.countBlocking(matrix),
    answersOf: (round, side) => answersTo(sides[side], round),
  };
  const decision = decide(matrix, op, context);
  const isClash = !decision.ok && "writes" in decision;
  if (!decision.ok && !isClash) return { state: "denied", code: decision.code, message: decision.message };
  if (decision.writes.length === 0) return { state: "already", revision: matrix.revision };
  const change: Change = {
    ...envelope(op, actor, environment.at),
    stream: "shared",
    revision: matrix.revision + 1,
    writes: decision.writes,
  };
  const revision = write(working, change, client);
  return isClash
    ? { state: "conflict", revision, message: decision.message }
    : { state: "applied", revision };
}

function decideOwn(
  working: Working,
  op: Exclude<Op, SharedOp>,
  actor: Actor,
  client: string,
  environment: DecideEnvironment,
): Fate {
  const { matrix, sides } = working.fold.state();
  const side = sides[op.stream];
  const decision = decideSide(side, op.stream, op.body, { actor, at: environment.at, matrix });
  if (!decision.ok) return { state: "denied", code: decision.code, message: decision.message };
  const change: SideChange = {
    ...envelope(op, actor, environment.at),
    stream: op.stream,
    revision: side.revision + 1,
    writes: decision.writes,
  };
  return { state: "applied", revision: write(working, change, client) };
}

/** Decides ops in order, each on the state that the ones before it leave; waits for nothing and stores nothing. */
export function decideBatch(
  fold: RoomFold,
  items: readonly Item[],
  known: Known,
  environment: DecideEnvironment,
): DecidedBatch {
  const working: Working = { fold, entries: [], changes: new Map(), bases: new Map() };
  const answered = new Map<OpId, Fate>();
  const fates = items.map(({ read, actor, client }) => {
    const op = read.ok ? read.op.id : read.id;
    const earlier = known.fates.get(op) ?? answered.get(op);
    if (earlier) return { op, fate: earlier };
    const fate = decideItem(read, actor, client);
    answered.set(op, fate);
    return { op, fate };
  });

  function decideItem(read: ReadOp, actor: Actor | undefined, client: string): Fate {
    if (!read.ok) return { state: "invalid", message: read.message };
    if (!actor)
      return {
        state: "denied",
        code: "not-signed-in",
        message: "Your link was revoked or has run out; ask your side for another.",
      };
    return read.op.stream === "shared"
      ? decideShared(working, read.op, actor, client, known, environment)
      : decideOwn(working, read.op, actor, client, environment);
  }

  return {
    state: fold.state(),
    entries: working.entries,
    fates,
    fresh: [...answered].map(([op, fate]) => ({ op, fate })),
    bases: working.bases,
  };
}
