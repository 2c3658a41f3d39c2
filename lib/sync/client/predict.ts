import { apply, applySide } from "#lib/matrix/apply.ts";
import type { DecideContext, Touch } from "#lib/matrix/decide/context.ts";
import { decide } from "#lib/matrix/decide.ts";
import { decideSide } from "#lib/matrix/decide-side.ts";
import type { Matrix, SideState } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { authorOf } from "#lib/matrix/rights.ts";
import { answersTo } from "#lib/matrix/round/rounds.ts";
import type { Op, SharedOp } from "#lib/matrix/schema/op.ts";
import type { Change, SideChange } from "#lib/matrix/tables.ts";
import { touchedKeys } from "#lib/matrix/touch.ts";
import type { ClientState, PendingOwn, PendingShared } from "./client-state.ts";

const touched = new WeakMap<Change, ReadonlySet<string>>();

function keysOf(change: Change): ReadonlySet<string> {
  const known = touched.get(change) ?? new Set(touchedKeys(change));
  touched.set(change, known);
  return known;
}

function touchedSince(state: ClientState, keys: readonly string[], base: number): Touch | undefined {
  const change = state.recent.findLast(
    (candidate) =>
      candidate.revision > base &&
      !state.mine.has(candidate.id) &&
      keys.some((key) => keysOf(candidate).has(key)),
  );
  return change && { revision: change.revision, by: change.by, at: change.at };
}

function contextOf(state: ClientState, matrix: Matrix, op: SharedOp, at: string): DecideContext {
  return {
    actor: state.me,
    at,
    base: typeof op.base === "number" ? op.base : matrix.revision,
    touchedSince: (keys, base) => touchedSince(state, keys, base),
    findChange: (id) =>
      state.mine.get(id) ??
      state.pending.find(({ op: { id: known } }) => known === id)?.predicted ??
      undefined,
    // Only the server counts: the page shows the list before it lets anybody make the matrix final.
    countBlocking: () => 0,
    // Of the other side's answers this browser knows nothing.
    answersOf: (round, side) => (side === state.me.side ? answersTo(state.viewOwn, round) : undefined),
  };
}

/** What an op would become on a view: a change, nothing to do, or a refusal; a clash is for the server to write. */
export function predict(
  state: ClientState,
  matrix: Matrix,
  op: SharedOp,
  at: string,
): { readonly ok: true; readonly change: Change | null } | Refusal {
  const decision = decide(matrix, op, contextOf(state, matrix, op, at));
  if (!decision.ok) return { ok: false, code: decision.code, message: decision.message };
  if (decision.writes.length === 0) return { ok: true, change: null };
  const { id, group, body } = op;
  const by = authorOf(state.me);
  const change: Change = {
    id,
    stream: "shared",
    revision: matrix.revision,
    at,
    by,
    kind: body.kind,
    group,
    writes: decision.writes,
  };
  return { ok: true, change };
}

/** What an op on the side's own stream would become. */
export function predictOwn(
  state: ClientState,
  own: SideState,
  op: Exclude<Op, SharedOp>,
  at: string,
): { readonly ok: true; readonly change: SideChange } | Refusal {
  const decision = decideSide(own, op.stream, op.body, { actor: state.me, at, matrix: state.view });
  if (!decision.ok) return decision;
  const { id, group, body, stream } = op;
  const by = authorOf(state.me);
  return {
    ok: true,
    change: { id, stream, revision: own.revision, at, by, kind: body.kind, group, writes: decision.writes },
  };
}

/** The view with a predicted change; it stays at the confirmed revision, which is the base of what is done on it. */
export function show(view: Matrix, change: Change | null): Matrix {
  return change ? apply(view, change) : view;
}

export function showOwn(own: SideState, change: SideChange | null): SideState {
  return change ? applySide(own, change) : own;
}

/** Decides all pending ops of the shared stream again on what is confirmed now. */
export function predictAll(state: ClientState): ClientState {
  let view = state.confirmed;
  let oldest = Number.POSITIVE_INFINITY;
  const pending: PendingShared[] = [];
  for (const waiting of state.pending) {
    const predicted = predict({ ...state, pending }, view, waiting.op, waiting.at);
    const change = predicted.ok ? predicted.change : null;
    view = show(view, change);
    pending.push({ ...waiting, predicted: change });
    oldest = Math.min(oldest, typeof waiting.op.base === "number" ? waiting.op.base : 0);
  }
  return { ...state, view, pending, recent: state.recent.filter((change) => change.revision > oldest) };
}

/** Decides all pending ops of the own stream again. */
export function predictAllOwn(state: ClientState): ClientState {
  let viewOwn = state.confirmedOwn;
  const pendingOwn: PendingOwn[] = [];
  for (const waiting of state.pendingOwn) {
    const predicted = predictOwn(state, viewOwn, waiting.op, waiting.at);
    const change = predicted.ok ? predicted.change : null;
    viewOwn = showOwn(viewOwn, change);
    pendingOwn.push({ ...waiting, predicted: change });
  }
  return { ...state, viewOwn, pendingOwn };
}
