import { dismissAway } from "./away.ts";
import type { ClientEffect, ClientEvent, ClientState, Role } from "./client-state.ts";
import { dispatch, dispatchOwn, type Stepped, undoOrRedo } from "./gestures.ts";
import { keepChanges, recalled } from "./keep.ts";
import {
  fresh,
  greeted,
  hello,
  isDead,
  lost,
  mustProbe,
  opening,
  pinged,
  probed,
  TAKE_OVER_AFTER,
  TRY_SOCKET_MS,
} from "./line.ts";
import { receive } from "./receive.ts";
import { receiveFromTab, receiveWord, relay, speaksForAll, wordIfChanged } from "./tabs.ts";

const PING: ClientEffect = { kind: "send", frame: { type: "ping" } };

function stay(state: ClientState): Stepped {
  return { state, effects: [] };
}

function connect(state: ClientState, now: number): Stepped {
  const line = opening(state.line, state.role, now);
  return { state: { ...state, line }, effects: [{ kind: "connect", transport: line.transport }] };
}

/** The line is gone; a tab whose owner stays silent takes the line over. */
function lose(state: ClientState, now: number, random: number): Stepped {
  const line = lost(state.line, now, random);
  const mustTakeOver = state.role === "follower" && line.attempt >= TAKE_OVER_AFTER;
  return {
    state: { ...state, people: [], line },
    effects: mustTakeOver ? [{ kind: "take-over" }] : [],
  };
}

function cut(state: ClientState, now: number, random: number): Stepped {
  const { state: next, effects } = lose(state, now, random);
  return { state: next, effects: [{ kind: "disconnect" }, ...effects] };
}

/** Polling is a makeshift: from time to time the socket is tried again. */
function trySocket(state: ClientState, now: number): Stepped {
  const line = fresh(state.line, now);
  const { state: next, effects } = connect({ ...state, line }, now);
  return { state: next, effects: [{ kind: "disconnect" }, ...effects] };
}

function tick(state: ClientState, now: number, random: number): Stepped {
  const { line } = state;
  if (mustProbe(line, now)) return { state: { ...state, line: probed(line, now) }, effects: [PING] };
  if (isDead(line, now)) return cut(state, now, random);
  if (line.phase === "waiting" && now >= line.retryAt) return connect(state, now);
  if (line.phase !== "live" || now < line.pingAt) return stay(state);
  if (line.transport === "polling" && now - line.liveAt >= TRY_SOCKET_MS) return trySocket(state, now);
  return { state: { ...state, line: pinged(line, now) }, effects: [PING] };
}

function online(state: ClientState, now: number): Stepped {
  if (state.line.phase === "waiting")
    return Number.isFinite(state.line.retryAt) ? connect(state, now) : stay(state);
  if (state.line.phase !== "live") return stay(state);
  return { state: { ...state, line: probed(state.line, now) }, effects: [PING] };
}

/** From now on this tab owns queue and line, or sends through the one that does. */
function takeRole(from: ClientState, role: Role, now: number): Stepped {
  const line = fresh(from.line, now);
  const state: ClientState = { ...from, role, owner: null, people: [], line };
  const connected = connect(state, now);
  return {
    state: connected.state,
    effects: [
      { kind: "disconnect" },
      ...connected.effects,
      role === "owner" ? { kind: "recall" } : { kind: "yield-queue" },
    ],
  };
}

function advance(state: ClientState, event: ClientEvent): Stepped {
  switch (event.kind) {
    case "start":
      return takeRole(state, event.role, event.now);
    case "role":
      return event.role === state.role || state.line.phase === "refused"
        ? stay(state)
        : takeRole(state, event.role, event.now);
    case "online":
      return online(state, event.now);
    case "opened": {
      const greeting: ClientState = { ...state, line: greeted(state.line, event.now) };
      return { state: greeting, effects: [hello(greeting)] };
    }
    case "closed":
      // A line given up for dead may close much later.
      return state.line.phase === "waiting" ? stay(state) : lose(state, event.now, event.random);
    case "tick":
      return tick(state, event.now, event.random);
    case "frame": {
      const { state: next, effects } = receive(state, event.frame, event.now);
      return speaksForAll(next)
        ? { state: next, effects: [...effects, ...relay(next, event.frame)] }
        : { state: next, effects };
    }
    case "owner":
      return receiveWord(state, event.word, event.now);
    case "tab":
      return receiveFromTab(state, event.from, event.frame, event.at);
    case "recalled":
      return recalled(state, event.kept);
    case "storage":
      return stay({ ...state, storage: event.trouble });
    case "dispatch":
      return dispatch(state, event);
    case "dispatch-own":
      return dispatchOwn(state, event);
    case "undo":
    case "redo":
      return undoOrRedo(state, event);
    case "row":
      if (event.row === state.row && !event.calls) return stay(state);
      return {
        state: { ...state, row: event.row },
        effects:
          state.line.phase === "live"
            ? [{ kind: "send", frame: { type: "presence", row: event.row, calls: event.calls } }]
            : [],
      };
    case "dismiss":
      return stay({ ...state, notices: state.notices.filter(({ id }) => id !== event.notice) });
    case "dismiss-away":
      return stay(dismissAway(state));
  }
}

/**
 * The client as a pure machine: an event in, a new state and effects out. Sockets, timers, storage, locks, ids and
 * chance belong to the adapter, and a simulation drives the same machine.
 */
export function step(state: ClientState, event: ClientEvent): Stepped {
  const stepped = advance(state, event);
  const follow = [...keepChanges(state, stepped.state), ...wordIfChanged(state, stepped.state)];
  return follow.length === 0 ? stepped : { ...stepped, effects: [...stepped.effects, ...follow] };
}
