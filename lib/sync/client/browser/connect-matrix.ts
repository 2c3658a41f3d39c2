import { v7 } from "uuid";
import { OpId } from "#lib/matrix/schema/ids.ts";
import { type ClientEffect, type ClientEvent, openClient, type Transport } from "../client-state.ts";
import type { InitialSnapshot, MatrixConnection } from "../connection.ts";
import type { Stepped } from "../gestures.ts";
import { wakeAt } from "../line.ts";
import { step } from "../machine.ts";
import { openIdbQueue } from "./idb-queue.ts";
import type { LineEvents, OpenLine } from "./open-line.ts";
import { openPollingLine } from "./polling-line.ts";
import { openQueueWriter } from "./queue-writer.ts";
import { openSocketLine } from "./socket-line.ts";
import { openTabChannel } from "./tab-channel.ts";
import { holdTabLock, type TabLock } from "./tab-lock.ts";
import { toSnapshot } from "./to-snapshot.ts";

function newIds(count: number): readonly OpId[] {
  return Array.from({ length: count }, () => OpId.parse(v7()));
}

/**
 * Puts a matrix on the line in a browser: sockets, storage, locks and timers, and the pure machine between them.
 * The snapshot is a new object only when something in it has changed.
 */
export function connectMatrix(initial: InitialSnapshot): MatrixConnection {
  const { matrix, me } = initial;
  const name = `clearline/${matrix.id}/${me.participant}`;
  let state = openClient(v7(), initial);
  let snapshot = toSnapshot(state);
  let line: OpenLine | undefined;
  let lock: TabLock | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  let isStarted = false;
  const listeners = new Set<() => void>();
  const queue = openQueueWriter(openIdbQueue(matrix.id, me.participant), (trouble) =>
    send({ kind: "storage", trouble }),
  );
  const channel = openTabChannel(name, state.client, {
    asked: (from, frame) => send({ kind: "tab", from, frame, at: new Date().toISOString() }),
    told: (frame) => {
      if (frame.type === "owner") send({ kind: "owner", word: frame.word, now: Date.now() });
      else if (state.role === "follower" && line) send({ kind: "frame", frame, now: Date.now() });
    },
  });

  function send(event: ClientEvent): Stepped {
    if (isClosed) return { state, effects: [] };
    const stepped = step(state, event);
    state = stepped.state;
    for (const effect of stepped.effects) perform(effect);
    plan();
    const next = toSnapshot(state, snapshot);
    if (next !== snapshot) {
      snapshot = next;
      for (const listener of listeners) listener();
    }
    return stepped;
  }

  function perform(effect: ClientEffect): void {
    switch (effect.kind) {
      case "connect":
        connect(effect.transport);
        break;
      case "disconnect":
        disconnect();
        break;
      case "send":
        line?.send(effect.frame);
        break;
      case "tell":
        channel.tell(effect.to, effect.frame);
        break;
      case "keep":
        queue.keep(effect.put, effect.drop);
        break;
      case "recall":
        void queue.load().then((kept) => send({ kind: "recalled", kept }));
        break;
      case "yield-queue":
        queue.yield();
        break;
      case "take-over":
        lock?.takeOver();
        break;
      case "release":
        lock?.release();
        break;
    }
  }

  function connect(transport: Transport): void {
    line?.close();
    // An older line may still have something to say; nobody listens to it.
    const ifCurrent = (run: () => void) => {
      if (line === opened) run();
    };
    const events: LineEvents = {
      opened: () => ifCurrent(() => send({ kind: "opened", now: Date.now() })),
      closed: () => ifCurrent(disconnect),
      frame: (frame) => ifCurrent(() => send({ kind: "frame", frame, now: Date.now() })),
    };
    const opened = openLine(transport, events);
    line = opened;
  }

  function openLine(transport: Transport, events: LineEvents): OpenLine {
    if (transport === "socket") return openSocketLine(events);
    if (transport === "polling") return openPollingLine(matrix.id, events);
    queueMicrotask(events.opened);
    return { send: channel.ask, close: () => {} };
  }

  /** The machine hears of it after this turn, unless it has connected again by then. */
  function disconnect(): void {
    line?.close();
    line = undefined;
    queueMicrotask(() => {
      if (!line) send({ kind: "closed", now: Date.now(), random: Math.random() });
    });
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

  function holdLock(): void {
    lock = holdTabLock(name, (role) => {
      send({ kind: isStarted ? "role" : "start", role, now: Date.now() });
      isStarted = true;
    });
  }

  function wake(): void {
    if (document.visibilityState !== "hidden") send({ kind: "online", now: Date.now() });
  }

  function onPageShow({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    holdLock();
    wake();
  }

  /** A page that is put aside must not keep the others from the line. */
  function onPageHide({ persisted }: PageTransitionEvent): void {
    queue.hurry();
    if (persisted) lock?.release();
  }

  function askBeforeClosing(event: BeforeUnloadEvent): void {
    if (state.pending.length + state.pendingOwn.length > 0) event.preventDefault();
  }

  addEventListener("online", wake);
  addEventListener("pageshow", onPageShow);
  addEventListener("pagehide", onPageHide);
  addEventListener("beforeunload", askBeforeClosing);
  document.addEventListener("visibilitychange", wake);
  holdLock();

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
    dismissAway: () => {
      send({ kind: "dismiss-away" });
      queue.hurry();
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      removeEventListener("online", wake);
      removeEventListener("pageshow", onPageShow);
      removeEventListener("pagehide", onPageHide);
      removeEventListener("beforeunload", askBeforeClosing);
      document.removeEventListener("visibilitychange", wake);
      listeners.clear();
      lock?.release();
      line?.close();
      channel.close();
    },
  };
}
