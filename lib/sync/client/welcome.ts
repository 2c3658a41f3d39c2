import type { ServerFrame } from "../frames.ts";
import { tellAway } from "./away.ts";
import type { ClientEffect, ClientState, PendingShared } from "./client-state.ts";
import { type Stepped, sendOps } from "./gestures.ts";
import { standing } from "./line.ts";
import { predictAll, predictAllOwn } from "./predict.ts";
import { receiveOwn, receiveShared } from "./receive-changes.ts";

type Welcome = Extract<ServerFrame, { type: "welcome" }>;

/** An op of an earlier epoch cannot have seen more than what the copy held that the server was restored from. */
function inEpoch(waiting: PendingShared, state: Pick<ClientState, "epoch" | "epochStart">): PendingShared {
  if (waiting.epoch === state.epoch) return waiting;
  const { op } = waiting;
  const base = typeof op.base === "number" ? Math.min(op.base, state.epochStart) : op.base;
  return { ...waiting, epoch: state.epoch, stored: null, op: { ...op, base } };
}

/** The waiting ops of a state as its epoch counts them. */
export function intoEpoch(state: ClientState): ClientState {
  const { epoch } = state;
  return {
    ...state,
    pending: state.pending.map((waiting) => inEpoch(waiting, state)),
    pendingOwn: state.pendingOwn.map((waiting) =>
      waiting.epoch === epoch ? waiting : { ...waiting, epoch, stored: null },
    ),
  };
}

function onSnapshot(
  state: ClientState,
  { revision, tables }: Pick<ClientState["confirmed"], "revision" | "tables">,
): ClientState {
  const pending = state.pending.filter(({ stored }) => stored === null || stored > revision);
  const confirmed = { ...state.confirmed, revision, tables };
  return predictAll({ ...state, confirmed, pending, recent: [] });
}

function onOwnSnapshot(state: ClientState, own: ClientState["confirmedOwn"]): ClientState {
  const pendingOwn = state.pendingOwn.filter(({ stored }) => stored === null || stored > own.revision);
  return predictAllOwn({ ...state, confirmedOwn: own, pendingOwn });
}

function standOn(from: ClientState, { shared, own }: Welcome): ClientState {
  const withShared =
    shared.kind === "entries" ? receiveShared(from, shared.entries).state : onSnapshot(from, shared.state);
  return own.kind === "entries"
    ? receiveOwn(withShared, own.entries).state
    : onOwnSnapshot(withShared, own.state);
}

function countMissed(from: ClientState, { shared }: Welcome): number {
  if (shared.kind === "snapshot") return Math.max(0, shared.state.revision - from.confirmed.revision);
  return shared.entries.filter(({ change }) => change.by.participant !== from.me.participant).length;
}

/** What a tab knows of a server that was restored from a copy: nothing that it was told before can be undone. */
function intoRestored(state: ClientState, welcome: Welcome): ClientState {
  const restored = { ...state, epoch: welcome.epoch, epochStart: welcome.epochStart.shared };
  const forgotten = { ...intoEpoch(restored), undoSteps: [], redoSteps: [], mine: new Map(), recent: [] };
  return tellAway(forgotten, { isRestored: true });
}

function presence({ row }: ClientState): readonly ClientEffect[] {
  return row === null ? [] : [{ kind: "send", frame: { type: "presence", row, calls: false } }];
}

/** Stands on what was missed; then, and only then, everything that waits is sent. */
export function receiveWelcome(from: ClientState, welcome: Welcome, now: number): Stepped {
  const isRestored = welcome.epoch !== from.epoch;
  const known: ClientState = { ...from, me: welcome.me, people: welcome.people };
  const stood = standOn(isRestored ? intoRestored(known, welcome) : known, welcome);
  const wasAway = from.line.attempt > 0 && stood.pending.some(({ waited }) => waited);
  const told = wasAway
    ? tellAway(stood, { missed: (stood.away?.missed ?? 0) + countMissed(from, welcome) })
    : stood;
  const state: ClientState = { ...told, line: standing(told.line, now) };
  const waiting = [...state.pending, ...state.pendingOwn].filter(({ stored }) => stored === null);
  // What was acknowledged in the other epoch may be lost; the queue knows it.
  const recall: readonly ClientEffect[] = isRestored && state.role === "owner" ? [{ kind: "recall" }] : [];
  return { state, effects: [...recall, ...sendOps(state, waiting), ...presence(state)] };
}
