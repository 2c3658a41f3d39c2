import type { ServerFrame } from "../frames.ts";
import type { ClientEffect, ClientState, PendingShared } from "./client-state.ts";
import { type Stepped, sendOps } from "./gestures.ts";
import { hello, PING_MS } from "./line.ts";
import { predictAll, predictAllOwn } from "./predict.ts";
import { receiveAcks } from "./receive-acks.ts";
import { type Received, receiveOwn, receiveShared } from "./receive-changes.ts";

type Welcome = Extract<ServerFrame, { type: "welcome" }>;
type Bye = Extract<ServerFrame, { type: "bye" }>;

function stay(state: ClientState, ...effects: readonly ClientEffect[]): Stepped {
  return { state, effects };
}

/** Says hello again after a hole; until the welcome, changes that do not follow are passed over. */
function afterHole({ state, hasHole }: Received): Stepped {
  if (!hasHole || state.line.phase !== "live") return stay(state);
  const greeting: ClientState = { ...state, line: { ...state.line, phase: "greeting" } };
  return stay(greeting, hello(greeting));
}

function standOn(state: ClientState, welcome: Welcome): ClientState {
  const isOtherEpoch = welcome.epoch !== state.epoch;
  const known: ClientState = { ...state, me: welcome.me, epoch: welcome.epoch, people: welcome.people };
  const { shared, own } = welcome;
  const withShared =
    shared.kind === "entries"
      ? receiveShared(known, shared.entries).state
      : onSnapshot(known, shared.state, isOtherEpoch);
  if (own.kind === "entries") return receiveOwn(withShared, own.entries).state;
  const isArrived = (stored: number | null) => stored !== null && stored <= own.state.revision;
  const pendingOwn = withShared.pendingOwn.filter(({ stored }) => !isArrived(stored));
  return predictAllOwn({ ...withShared, confirmedOwn: own.state, pendingOwn });
}

function onSnapshot(
  state: ClientState,
  { revision, tables }: Pick<ClientState["confirmed"], "revision" | "tables">,
  isOtherEpoch: boolean,
): ClientState {
  const rebased = (waiting: PendingShared): PendingShared => {
    const { op } = waiting;
    const isAhead = typeof op.base === "number" && op.base > revision;
    return isAhead ? { ...waiting, op: { ...op, base: revision } } : waiting;
  };
  const pending = state.pending
    .filter(({ stored }) => isOtherEpoch || stored === null || stored > revision)
    .map(rebased);
  const steps = isOtherEpoch ? { undoSteps: [], redoSteps: [], mine: new Map() } : {};
  return predictAll({
    ...state,
    ...steps,
    confirmed: { ...state.confirmed, revision, tables },
    pending,
    recent: [],
  });
}

function receiveWelcome(from: ClientState, welcome: Welcome, now: number): Stepped {
  const line = { ...from.line, phase: "live" as const, attempt: 0, pingAt: now + PING_MS };
  const state: ClientState = { ...standOn(from, welcome), line };
  const isSent = welcome.epoch === from.epoch;
  const waiting = [...state.pending, ...state.pendingOwn].filter(({ stored }) => stored === null || !isSent);
  const presence: readonly ClientEffect[] =
    state.row === null ? [] : [{ kind: "send", frame: { type: "presence", row: state.row, calls: false } }];
  return stay(
    state,
    ...sendOps(
      state,
      waiting.map(({ op }) => op),
    ),
    ...presence,
  );
}

function receiveBye(state: ClientState, { reason, message }: Bye): Stepped {
  if (reason === "restart" || reason === "too-slow") return stay(state, { kind: "disconnect" });
  const notice = {
    id: `bye-${reason}`,
    kind: reason === "reload" ? "reload" : "refused",
    message,
    op: null,
  } as const;
  const notices = [...state.notices.filter(({ id }) => id !== notice.id), notice];
  return stay(
    { ...state, notices, people: [], line: { ...state.line, phase: "refused" } },
    { kind: "disconnect" },
  );
}

/** Takes in a frame of the server. */
export function receive(from: ClientState, frame: ServerFrame, now: number): Stepped {
  const state: ClientState = { ...from, line: { ...from.line, heardAt: now } };
  switch (frame.type) {
    case "welcome":
      return receiveWelcome(state, frame, now);
    case "acks":
      return stay(receiveAcks(state, frame.acks));
    case "changes":
      if (frame.stream === "shared") return afterHole(receiveShared(state, frame.entries));
      return frame.stream === state.me.side ? afterHole(receiveOwn(state, frame.entries)) : stay(state);
    case "presence":
      return stay({ ...state, people: frame.people });
    case "pong": {
      const { shared, own } = frame.heads;
      const hasHole = shared > state.confirmed.revision || own > state.confirmedOwn.revision;
      return afterHole({ state, hasHole });
    }
    case "refusal": {
      const notice = { id: `refusal-${now}`, kind: "refused" as const, message: frame.message, op: null };
      return stay({ ...state, notices: [...state.notices, notice] });
    }
    case "bye":
      return receiveBye(state, frame);
  }
}
