import type { OpId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import { tellAway, withNotice } from "./away.ts";
import type { ClientEffect, ClientState, PendingOwn, PendingShared } from "./client-state.ts";
import type { Notice } from "./connection.ts";
import { type Stepped, sendOps } from "./gestures.ts";
import type { KeptOp } from "./op-queue.ts";
import { predictAll, predictAllOwn } from "./predict.ts";
import { intoEpoch } from "./welcome.ts";

type Pending = PendingShared | PendingOwn;

function all({ pending, pendingOwn }: ClientState): readonly Pending[] {
  return [...pending, ...pendingOwn];
}

function toKept({ op, at, client, epoch }: Pending, state: KeptOp["state"], fate: KeptOp["fate"]): KeptOp {
  return { op, at, client, epoch, state, fate };
}

function isRefusal({ kind }: Notice): boolean {
  return kind === "denied" || kind === "invalid";
}

/** What the queue must take in after a step: new ops, what became of old ones, and refusals that were read. */
export function keepChanges(before: ClientState, after: ClientState): readonly ClientEffect[] {
  if (after.role !== "owner") return [];
  const put: KeptOp[] = [];
  const wasOwner = before.role === "owner";
  if (!wasOwner || before.pending !== after.pending || before.pendingOwn !== after.pendingOwn) {
    const then = wasOwner ? all(before) : [];
    const known = new Map(then.map((waiting) => [waiting.op.id, waiting]));
    const refusals = new Map(after.notices.map((notice) => [notice.id, notice]));
    for (const waiting of all(after)) {
      if (known.get(waiting.op.id)?.epoch !== waiting.epoch) put.push(toKept(waiting, "waiting", null));
      known.delete(waiting.op.id);
    }
    for (const waiting of known.values()) {
      const refusal = refusals.get(waiting.op.id);
      if (refusal && isRefusal(refusal)) put.push(toKept(waiting, "refused", toFate(refusal)));
      else put.push(toKept(waiting, "stored", null));
    }
  }
  const drop = before.notices === after.notices ? [] : readRefusals(before, after);
  return put.length + drop.length > 0 ? [{ kind: "keep", put, drop }] : [];
}

function toFate({ message }: Notice): KeptOp["fate"] {
  return { state: "invalid", message };
}

function readRefusals(before: ClientState, after: ClientState): readonly OpId[] {
  const open = new Set(after.notices.map(({ id }) => id));
  return before.notices.flatMap((notice) =>
    isRefusal(notice) && notice.op && !open.has(notice.id) ? [notice.op.id] : [],
  );
}

function isOffered({ state, epoch }: KeptOp, now: ClientState): boolean {
  return state === "waiting" || (state === "stored" && epoch !== now.epoch);
}

function toNotice({ op, fate }: KeptOp): Notice {
  const message = fate && "message" in fate ? fate.message : "The server refused this.";
  return { id: op.id, kind: "denied", message, op, isFromAway: true };
}

function isShared(op: Op): op is PendingShared["op"] {
  return op.stream === "shared";
}

/** Takes in what this computer kept: what waits is sent, what a restored server may have lost is offered again. */
export function recalled(from: ClientState, kept: readonly KeptOp[]): Stepped {
  const known = new Set<string>([...all(from).map(({ op }) => op.id), ...from.mine.keys()]);
  const offered = kept.filter((item) => isOffered(item, from) && !known.has(item.op.id));
  const shared: PendingShared[] = [];
  const own: PendingOwn[] = [];
  for (const { op, at, client, epoch } of offered) {
    const waiting = { at, client, epoch, waited: true, predicted: null, stored: null };
    if (isShared(op)) shared.push({ ...waiting, op });
    else if (op.stream === from.me.side) own.push({ ...waiting, op });
  }
  const noticed = kept
    .filter(({ state }) => state === "refused")
    .map(toNotice)
    .reduce(withNotice, from);
  if (shared.length + own.length === 0) return { state: noticed, effects: [] };
  const queued = intoEpoch({
    ...noticed,
    // What was made earlier goes first: later gestures build on it.
    pending: [...shared, ...noticed.pending],
    pendingOwn: [...own, ...noticed.pendingOwn],
  });
  const state = predictAllOwn(predictAll(tellAway(queued, {})));
  const ids = new Set(offered.map(({ op }) => op.id));
  return {
    state,
    effects: sendOps(
      state,
      all(state).filter(({ op }) => ids.has(op.id)),
    ),
  };
}
