import type { ClientEvent, ClientState } from "./client-state.ts";
import { dispatch, dispatchOwn, type Stepped, undoOrRedo } from "./gestures.ts";
import { hello, isDead, lost, opening, PING_MS } from "./line.ts";
import { receive } from "./receive.ts";

function tick(state: ClientState, now: number, random: number): Stepped {
  const { line } = state;
  if (isDead(line, now)) {
    return {
      state: { ...state, people: [], line: lost(line, now, random) },
      effects: [{ kind: "disconnect" }],
    };
  }
  if (line.phase === "waiting" && now >= line.retryAt) return connect(state, now);
  if (line.phase !== "live" || now < line.pingAt) return { state, effects: [] };
  return ping(state, now);
}

function connect(state: ClientState, now: number): Stepped {
  return { state: { ...state, line: opening(state.line, now) }, effects: [{ kind: "connect" }] };
}

function ping(state: ClientState, now: number): Stepped {
  const line = { ...state.line, pingAt: now + PING_MS };
  return { state: { ...state, line }, effects: [{ kind: "send", frame: { type: "ping" } }] };
}

function online(state: ClientState, now: number): Stepped {
  if (state.line.phase === "waiting") return connect(state, now);
  return state.line.phase === "live" ? ping(state, now) : { state, effects: [] };
}

/**
 * The client as a pure machine: an event in, a new state and effects out. Sockets, timers, ids and chance belong to the
 * adapter, and a simulation drives the same machine.
 */
export function step(state: ClientState, event: ClientEvent): Stepped {
  switch (event.kind) {
    case "start":
      return state.line.phase === "waiting" ? connect(state, event.now) : { state, effects: [] };
    case "online":
      return online(state, event.now);
    case "opened": {
      const greeting: ClientState = {
        ...state,
        line: { ...state.line, phase: "greeting", heardAt: event.now },
      };
      return { state: greeting, effects: [hello(greeting)] };
    }
    case "closed":
      // A line given up for dead may close much later.
      if (state.line.phase === "waiting") return { state, effects: [] };
      return {
        state: { ...state, people: [], line: lost(state.line, event.now, event.random) },
        effects: [],
      };
    case "tick":
      return tick(state, event.now, event.random);
    case "frame":
      return receive(state, event.frame, event.now);
    case "dispatch":
      return dispatch(state, event);
    case "dispatch-own":
      return dispatchOwn(state, event);
    case "undo":
    case "redo":
      return undoOrRedo(state, event);
    case "row":
      if (event.row === state.row && !event.calls) return { state, effects: [] };
      return {
        state: { ...state, row: event.row },
        effects:
          state.line.phase === "live"
            ? [{ kind: "send", frame: { type: "presence", row: event.row, calls: event.calls } }]
            : [],
      };
    case "dismiss":
      return {
        state: { ...state, notices: state.notices.filter(({ id }) => id !== event.notice) },
        effects: [],
      };
  }
}
