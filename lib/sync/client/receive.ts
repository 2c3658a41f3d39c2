import type { ServerFrame } from "../frames.ts";
import { withNotice } from "./away.ts";
import type { ClientEffect, ClientState } from "./client-state.ts";
import type { Stepped } from "./gestures.ts";
import { greeted, heard, hello } from "./line.ts";
import { receiveAcks } from "./receive-acks.ts";
import { type Received, receiveOwn, receiveShared } from "./receive-changes.ts";
import { receiveWelcome } from "./welcome.ts";

type Bye = Extract<ServerFrame, { type: "bye" }>;

function stay(state: ClientState, ...effects: readonly ClientEffect[]): Stepped {
  return { state, effects };
}

/** Says hello again; until the welcome, changes are passed over. */
export function greetAgain(state: ClientState, now: number): Stepped {
  const greeting: ClientState = { ...state, line: greeted(state.line, now) };
  return stay(greeting, hello(greeting));
}

function afterHole({ state, hasHole }: Received, now: number): Stepped {
  return hasHole ? greetAgain(state, now) : stay(state);
}

function receiveBye(state: ClientState, { reason, message }: Bye): Stepped {
  if (reason === "restart" || reason === "too-slow") return stay(state, { kind: "disconnect" });
  const id = `bye-${reason}`;
  const kind = reason === "reload" ? "reload" : "refused";
  const without = { ...state, notices: state.notices.filter((notice) => notice.id !== id) };
  const told = withNotice(without, { id, kind, message, op: null, isFromAway: false });
  const refused: ClientState = { ...told, people: [], line: { ...state.line, phase: "refused" } };
  // Another tab, perhaps of a newer page, may fare better.
  return stay(refused, { kind: "disconnect" }, { kind: "release" });
}

/** Takes in a frame of the server, or of the tab that stands between. */
export function receive(from: ClientState, frame: ServerFrame, now: number): Stepped {
  const state: ClientState = { ...from, line: heard(from.line, now) };
  switch (frame.type) {
    case "welcome":
      return receiveWelcome(state, frame, now);
    case "acks":
      return stay(receiveAcks(state, frame.acks));
    case "changes":
      // The welcome that is on its way brings them too, and perhaps another epoch.
      if (state.line.phase !== "live") return stay(state);
      if (frame.stream === "shared") return afterHole(receiveShared(state, frame.entries), now);
      return frame.stream === state.me.side ? afterHole(receiveOwn(state, frame.entries), now) : stay(state);
    case "presence":
      return stay({ ...state, people: frame.people });
    case "pong": {
      const { shared, own } = frame.heads;
      const hasHole = shared > state.confirmed.revision || own > state.confirmedOwn.revision;
      return afterHole({ state, hasHole: hasHole && state.line.phase === "live" }, now);
    }
    case "refusal": {
      const { message } = frame;
      return stay(
        withNotice(state, { id: `refusal-${now}`, kind: "refused", message, op: null, isFromAway: false }),
      );
    }
    case "bye":
      return receiveBye(state, frame);
  }
}
