import { applySide, openFold } from "#lib/matrix/apply.ts";
import type { Change, SideChange } from "#lib/matrix/tables.ts";
import type { SentEntry } from "../frames.ts";
import { countSent, withNotice } from "./away.ts";
import type { ClientState, PendingShared } from "./client-state.ts";
import { predictAll, predictAllOwn } from "./predict.ts";

/** The state with what was received; `hasHole` when something before it is missing. */
export interface Received {
  readonly state: ClientState;
  readonly hasHole: boolean;
}

const CLASHED = "Somebody changed this at the same time; both values are kept until somebody chooses.";

function isAsPredicted(change: Change, predicted: Change | null | undefined): boolean {
  return predicted != null && JSON.stringify(predicted.writes) === JSON.stringify(change.writes);
}

function confirm(
  state: ClientState,
  change: Change,
  mine: Map<string, Change>,
  recent: Change[],
): { readonly state: ClientState; readonly isForeseen: boolean } {
  const [first, ...rest] = state.pending;
  const isForeseen = first?.op.id === change.id && isAsPredicted(change, first.predicted);
  const own = isForeseen ? first : state.pending.find(({ op }) => op.id === change.id);
  const pending = isForeseen
    ? rest
    : own
      ? state.pending.filter((waiting) => waiting !== own)
      : state.pending;
  if (own?.client === state.client) mine.set(change.id, change);
  if (pending.length > 0) recent.push(change);
  else recent.length = 0;
  const next = { ...state, pending, mine };
  return { state: own ? toldOf(next, own, change) : next, isForeseen };
}

/** The change may come without its acknowledgement: a conflict is told, and what had waited is counted, here as there. */
function toldOf(state: ClientState, own: PendingShared, change: Change): ClientState {
  const conflict = change.writes.find((write) => write.table === "conflict" && write.action === "add");
  if (conflict?.id !== change.id) return own.waited && own.stored === null ? countSent(state) : state;
  return withNotice(state, {
    id: own.op.id,
    kind: "conflict",
    message: CLASHED,
    op: own.op,
    isFromAway: own.waited,
  });
}

/** The view stays the very same objects where the server did what was foreseen. */
function keepView(state: ClientState): ClientState {
  if (state.pending.length > 0)
    return { ...state, view: { ...state.view, revision: state.confirmed.revision } };
  const confirmed = { ...state.confirmed, tables: state.view.tables };
  return { ...state, confirmed, view: confirmed };
}

/** Takes in shared changes in order; those already known are passed over. */
export function receiveShared(from: ClientState, entries: readonly SentEntry[]): Received {
  let state = from;
  let isForeseen = true;
  let hasHole = false;
  const mine = new Map(from.mine);
  const recent = [...from.recent];
  // Whoever was away for long gets thousands at once.
  const fold = openFold(from.confirmed);
  for (const { change } of entries) {
    const { revision } = fold.state();
    if (change.revision <= revision) continue;
    hasHole = change.revision > revision + 1;
    if (hasHole) break;
    fold.take(change);
    const next = confirm(state, change, mine, recent);
    state = next.state;
    isForeseen &&= next.isForeseen;
  }
  if (state === from) return { state, hasHole };
  const taken = { ...state, confirmed: fold.keep(), recent };
  return { state: isForeseen ? keepView(taken) : predictAll(taken), hasHole };
}

/** Takes in changes of the own stream. */
export function receiveOwn(from: ClientState, entries: readonly SentEntry<SideChange>[]): Received {
  let state = from;
  let hasHole = false;
  for (const { change } of entries) {
    if (change.revision <= state.confirmedOwn.revision) continue;
    hasHole = change.revision > state.confirmedOwn.revision + 1;
    if (hasHole) break;
    const arrived = state.pendingOwn.find(({ op }) => op.id === change.id);
    const told = arrived?.waited && arrived.stored === null ? countSent(state) : state;
    state = {
      ...told,
      confirmedOwn: applySide(state.confirmedOwn, change),
      pendingOwn: state.pendingOwn.filter((waiting) => waiting !== arrived),
    };
  }
  return { state: state === from ? from : predictAllOwn(state), hasHole };
}
