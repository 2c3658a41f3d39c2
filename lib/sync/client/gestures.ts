import { UNDOABLE } from "#lib/matrix/decide/undo.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { OpId } from "#lib/matrix/schema/ids.ts";
import type { Op, OpBody, SharedOp } from "#lib/matrix/schema/op.ts";
import { MAX_OPS_IN_FRAME } from "../frames.ts";
import type { ClientEffect, ClientEvent, ClientState, PendingShared, Step } from "./client-state.ts";
import { connectionOf } from "./line.ts";
import { predict, predictOwn, show, showOwn } from "./predict.ts";

export interface Stepped {
  readonly state: ClientState;
  readonly effects: readonly ClientEffect[];
  /** The first refusal of what was just asked for. */
  readonly refusal?: Refusal;
}

type Dispatch = Extract<ClientEvent, { kind: "dispatch" }>;
type DispatchOwn = Extract<ClientEvent, { kind: "dispatch-own" }>;
type UndoOrRedo = Extract<ClientEvent, { kind: "undo" | "redo" }>;

const MAX_STEPS = 200;
/** Below the largest frame even when every character takes several bytes. */
const MAX_CHARACTERS = 250_000;

/** Ops as frames that a server reads, while the line is live; otherwise they wait for the next welcome. */
export function sendOps(
  state: ClientState,
  waiting: readonly { readonly client: string; readonly op: Op }[],
): readonly ClientEffect[] {
  if (state.line.phase !== "live") return [];
  const frames: { readonly client: string; readonly ops: Op[] }[] = [];
  let characters = 0;
  for (const { client, op } of waiting) {
    const size = JSON.stringify(op).length;
    const last = frames.at(-1);
    const isFull = last && (last.ops.length >= MAX_OPS_IN_FRAME || characters + size > MAX_CHARACTERS);
    if (!last || isFull || last.client !== client) {
      frames.push({ client, ops: [op] });
      characters = size;
    } else {
      last.ops.push(op);
      characters += size;
    }
  }
  return frames.map(({ client, ops }) => ({ kind: "send", frame: { type: "ops", client, ops } }));
}

/** Whether what is done now reaches the server now. */
export function isOnline(state: ClientState): boolean {
  return connectionOf(state) === "live";
}

function idAt(ids: readonly OpId[], index: number): OpId {
  const id = ids[index];
  if (id === undefined) throw new Error(`Gesture of more than ${ids.length} ops came with too few ids`);
  return id;
}

interface Made {
  readonly state: ClientState;
  readonly made: readonly PendingShared[];
  readonly refusal: Refusal | undefined;
}

/** Decides bodies one after the other on the view; what is accepted waits for its change from then on. */
function make(
  from: ClientState,
  bodies: readonly OpBody[],
  ids: readonly OpId[],
  at: string,
  base = from.confirmed.revision,
): Made {
  let { view } = from;
  let refusal: Refusal | undefined;
  const pending = [...from.pending];
  const made: PendingShared[] = [];
  const { client, epoch } = from;
  const waited = !isOnline(from);
  for (const [index, body] of bodies.entries()) {
    const op: SharedOp = {
      id: idAt(ids, index),
      stream: "shared",
      base,
      group: idAt(ids, 0),
      body,
    };
    const predicted = predict({ ...from, pending }, view, op, at);
    if (!predicted.ok) refusal ??= predicted;
    else if (predicted.change) {
      view = show(view, predicted.change);
      const waiting = { op, at, client, epoch, waited, predicted: predicted.change, stored: null };
      pending.push(waiting);
      made.push(waiting);
    }
  }
  return { state: { ...from, view, pending }, made, refusal };
}

function withStep(steps: readonly Step[], made: readonly PendingShared[]): readonly Step[] {
  const undoable = made.filter(({ op }) => UNDOABLE.has(op.body.kind)).map(({ op }) => op.id);
  return undoable.length === 0 ? steps : [...steps, { ops: undoable }].slice(-MAX_STEPS);
}

function answer(state: ClientState, effects: readonly ClientEffect[], refusal: Refusal | undefined): Stepped {
  return refusal ? { state, effects, refusal } : { state, effects };
}

/** One gesture of the user: shown at once, sent, and one step to undo. */
export function dispatch(state: ClientState, event: Dispatch): Stepped {
  const { state: next, made, refusal } = make(state, event.bodies, event.ids, event.at, event.base);
  if (made.length === 0) return answer(state, [], refusal);
  const undoSteps = withStep(state.undoSteps, made);
  const redoSteps = undoSteps === state.undoSteps ? state.redoSteps : [];
  return answer({ ...next, undoSteps, redoSteps }, sendOps(state, made), refusal);
}

/** A gesture on the side's own stream; there the last writer wins and nothing is undone. */
export function dispatchOwn(state: ClientState, event: DispatchOwn): Stepped {
  let { viewOwn } = state;
  let refusal: Refusal | undefined;
  const pendingOwn = [...state.pendingOwn];
  const { client, epoch } = state;
  const waited = !isOnline(state);
  for (const [index, body] of event.bodies.entries()) {
    const id = idAt(event.ids, index);
    const op = {
      id,
      stream: state.me.side,
      base: state.confirmedOwn.revision,
      group: idAt(event.ids, 0),
      body,
    };
    const predicted = predictOwn(state, viewOwn, op, event.at);
    if (!predicted.ok) {
      refusal ??= predicted;
      continue;
    }
    viewOwn = showOwn(viewOwn, predicted.change);
    pendingOwn.push({
      op,
      at: event.at,
      client,
      epoch,
      waited,
      predicted: predicted.change,
      stored: null,
    });
  }
  const made = pendingOwn.slice(state.pendingOwn.length);
  return answer({ ...state, viewOwn, pendingOwn }, sendOps(state, made), refusal);
}

/** Takes back the last step of this tab, or does it again; all of it or, when somebody has built on it, nothing. */
export function undoOrRedo(state: ClientState, event: UndoOrRedo): Stepped {
  const steps = event.kind === "undo" ? state.undoSteps : state.redoSteps;
  const step = steps.at(-1);
  if (!step) return answer(state, [], refuse("not-found", `There is nothing to ${event.kind}.`));
  const bodies = step.ops.toReversed().map((of): OpBody => ({ kind: "undo", of, force: event.force }));
  const { state: next, made, refusal } = make(state, bodies, event.ids, event.at);
  if (refusal) return answer(state, [], refusal);
  const others = event.kind === "undo" ? state.redoSteps : state.undoSteps;
  const rest = steps.slice(0, -1);
  const back = made.length > 0 ? [...others, { ops: made.map(({ op }) => op.id) }].slice(-MAX_STEPS) : others;
  const stacks =
    event.kind === "undo" ? { undoSteps: rest, redoSteps: back } : { undoSteps: back, redoSteps: rest };
  return answer({ ...next, ...stacks }, sendOps(state, made), undefined);
}
