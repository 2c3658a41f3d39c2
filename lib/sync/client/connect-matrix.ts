import { v7 } from "uuid";
import { OpId } from "#lib/matrix/schema/ids.ts";
import { SOCKET_PATH } from "../frames.ts";
import { type ClientEffect, type ClientEvent, openClient } from "./client-state.ts";
import type { InitialSnapshot, MatrixConnection, MatrixSnapshot } from "./connection.ts";
import type { Stepped } from "./gestures.ts";
import { connectionOf, wakeAt } from "./line.ts";
import { step } from "./machine.ts";
import { parseServerFrame } from "./parse-server-frame.ts";

function newIds(count: number): readonly OpId[] {
  return Array.from({ length: count }, () => OpId.parse(v7()));
}

/**
 * Puts a matrix on the line in a browser: one socket, one timer, and the pure machine between them.
 * The snapshot is a new object only when something in it has changed.
 */
export function connectMatrix(initial: InitialSnapshot): MatrixConnection {
  let state = openClient(v7(), initial);
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const listeners = new Set<() => void>();

  function toSnapshot(last?: MatrixSnapshot): MatrixSnapshot {
    const isSame = last?.view.tables === state.view.tables && last.view.revision === state.view.revision;
    const view = isSame ? last.view : state.view;
    const next: MatrixSnapshot = {
      view,
      own: state.viewOwn,
      me: state.me,
      people: state.people,
      connection: connectionOf(state),
      pending: state.pending.length + state.pendingOwn.length,
      canUndo: state.undoSteps.length > 0,
      canRedo: state.redoSteps.length > 0,
      notices: state.notices,
    };
    const keys = Object.keys(next) as (keyof MatrixSnapshot)[];
    return last && keys.every((key) => last[key] === next[key]) ? last : next;
  }

  let snapshot = toSnapshot();

  function send(event: ClientEvent): Stepped {
    const stepped = step(state, event);
    state = stepped.state;
    for (const effect of stepped.effects) perform(effect);
    plan();
    const next = toSnapshot(snapshot);
    if (next !== snapshot) {
      snapshot = next;
      for (const listener of listeners) listener();
    }
    return stepped;
  }

  function perform(effect: ClientEffect): void {
    if (effect.kind === "connect") open();
    else if (effect.kind === "disconnect") socket?.close();
    else if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(effect.frame));
  }

  function open(): void {
    const opened = new WebSocket(new URL(SOCKET_PATH, location.href.replace(/^http/, "ws")));
    socket = opened;
    // An older socket may still have something to say; nobody listens to it.
    const ifCurrent = (run: () => void) => () => {
      if (socket === opened && !isClosed) run();
    };
    opened.onopen = ifCurrent(() => send({ kind: "opened", now: Date.now() }));
    opened.onclose = ifCurrent(() => {
      socket = undefined;
      send({ kind: "closed", now: Date.now(), random: Math.random() });
    });
    opened.onmessage = ({ data }) => {
      const frame = typeof data === "string" ? parseServerFrame(data) : undefined;
      if (frame && socket === opened && !isClosed) send({ kind: "frame", frame, now: Date.now() });
    };
  }

  function plan(): void {
    clearTimeout(timer);
    const at = wakeAt(state);
    if (at === undefined || isClosed) return;
    timer = setTimeout(
      () => send({ kind: "tick", now: Date.now(), random: Math.random() }),
      Math.max(0, at - Date.now()),
    );
  }

  function wake(): void {
    if (document.visibilityState !== "hidden") send({ kind: "online", now: Date.now() });
  }

  addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);
  send({ kind: "start", now: Date.now() });

  const back = (kind: "undo" | "redo", force = false) => {
    const count = (kind === "undo" ? state.undoSteps : state.redoSteps).at(-1)?.ops.length ?? 0;
    return send({ kind, ids: newIds(Math.max(1, count)), at: new Date().toISOString(), force }).refusal;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    dispatch: (bodies, options) =>
      send({
        kind: "dispatch",
        bodies,
        base: options?.base,
        ids: newIds(bodies.length),
        at: new Date().toISOString(),
      }).refusal,
    dispatchOwn: (bodies) =>
      send({ kind: "dispatch-own", bodies, ids: newIds(bodies.length), at: new Date().toISOString() })
        .refusal,
    undo: (options) => back("undo", options?.force),
    redo: (options) => back("redo", options?.force),
    setRow: (row, calls = false) => void send({ kind: "row", row, calls }),
    dismiss: (notice) => void send({ kind: "dismiss", notice }),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wake);
      listeners.clear();
      socket?.close();
    },
  };
}
