import type { OpId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import type { Ack } from "../frames.ts";
import type { Fate } from "../log-store.ts";
import { countSent, withNotice } from "./away.ts";
import type { ClientState, PendingOwn, PendingShared, Step } from "./client-state.ts";
import { predictAll, predictAllOwn } from "./predict.ts";

/** The state in which the author knows what became of an op. */
function toldOf(
  state: ClientState,
  { op, waited, stored }: PendingShared | PendingOwn,
  fate: Fate,
): ClientState {
  if (fate.state === "applied" || fate.state === "already")
    return waited && stored === null ? countSent(state) : state;
  return withNotice(state, { id: op.id, kind: fate.state, message: fate.message, op, isFromAway: waited });
}

function without(steps: readonly Step[], gone: ReadonlySet<OpId>): readonly Step[] {
  if (!steps.some(({ ops }) => ops.some((op) => gone.has(op)))) return steps;
  return steps
    .map(({ ops }) => ({ ops: ops.filter((op) => !gone.has(op)) }))
    .filter(({ ops }) => ops.length > 0);
}

/** The revision whose change is still to come, or `undefined` when the op waits for nothing more. */
function awaited(fate: Fate, confirmed: number): number | undefined {
  const isWritten = fate.state === "applied" || fate.state === "conflict";
  return isWritten && fate.revision > confirmed ? fate.revision : undefined;
}

function keep<P extends { readonly op: Op; readonly stored: number | null }>(
  pending: readonly P[],
  fates: ReadonlyMap<OpId, Fate>,
  confirmed: number,
): readonly P[] {
  if (!pending.some(({ op }) => fates.has(op.id))) return pending;
  return pending.flatMap((waiting) => {
    const fate = fates.get(waiting.op.id);
    if (!fate) return [waiting];
    const stored = awaited(fate, confirmed);
    return stored === undefined ? [] : [{ ...waiting, stored }];
  });
}

/** Takes in what became of ops: done ones wait for their change, the others are gone, with a notice that keeps the text. */
export function receiveAcks(from: ClientState, acks: readonly Ack[]): ClientState {
  const fates = new Map(acks.map(({ op, fate }) => [op, fate]));
  const asked = [...from.pending, ...from.pendingOwn];
  const told = asked.reduce((state, waiting) => {
    const fate = fates.get(waiting.op.id);
    return fate ? toldOf(state, waiting, fate) : state;
  }, from);
  const refused = new Set(
    asked.map(({ op }) => op.id).filter((id) => fates.has(id) && fates.get(id)?.state !== "applied"),
  );
  const pending = keep(from.pending, fates, from.confirmed.revision);
  const pendingOwn = keep(from.pendingOwn, fates, from.confirmedOwn.revision);
  const state: ClientState = {
    ...told,
    pending,
    pendingOwn,
    undoSteps: without(from.undoSteps, refused),
    redoSteps: without(from.redoSteps, refused),
  };
  const shared = pending.length < from.pending.length ? predictAll(state) : state;
  return pendingOwn.length < from.pendingOwn.length ? predictAllOwn(shared) : shared;
}
