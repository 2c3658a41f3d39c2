import type { Actor } from "#lib/matrix/rights.ts";
import { MatrixId, OpId, type ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { Op, OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import type { Ack, ReadOp, ServerFrame } from "../frames.ts";
import type { Fate, LogStore } from "../log-store.ts";
import { loadRoomState } from "../room/load-room-state.ts";
import { openRoom, type Room } from "../room/room.ts";
import type { EditionEvent, RoomClock, RoomOptions } from "../room/room-options.ts";
import type { Subscriber } from "../room/subscriber.ts";

export const MATRIX = MatrixId.parse("matrix-1");

export const GRID = `
  |                        | Buyer/IT lead | Provider/Service desk | Others |
  | Help desk              |               |                       |        |
  | - Answer a user's call | A             | R                     | -      |
  | - Close a ticket       |               | A/R                   |        |
  | Backup                 |               |                       |        |
  | - Test a restore       |               |                       | I      |
`;

/** A clock that runs deferred work on the real event loop and keeps timers until they are let go. */
export function openTestClock(): RoomClock & { readonly runTimers: () => void } {
  let seconds = 0;
  const timers = new Set<() => void>();
  return {
    now: () => new Date(Date.UTC(2026, 1, 1, 10) + seconds++ * 1000).toISOString(),
    defer: (run) => void setImmediate(run),
    after: (_ms, run) => {
      timers.add(run);
      return () => void timers.delete(run);
    },
    runTimers: () => {
      const due = [...timers];
      timers.clear();
      for (const run of due) run();
    },
  };
}

/** A room with people in it, as tests use it. */
export interface TestRoom {
  readonly room: Room;
  readonly store: LogStore;
  readonly clock: ReturnType<typeof openTestClock>;
  readonly actors: Map<ParticipantId, Actor>;
  readonly reported: readonly unknown[];
  readonly editions: readonly EditionEvent[];
  /** Sends bodies to the shared stream; one fate a body. */
  readonly send: (bodies: readonly OpBody[], options?: SendOptions) => Promise<readonly Fate[]>;
  readonly submit: (ops: readonly ReadOp[], actor?: Actor) => Promise<readonly Ack[]>;
  readonly listen: (actor: Actor) => Promise<Listener>;
}

export interface SendOptions {
  readonly by?: Actor;
  readonly base?: number;
  readonly ids?: readonly string[];
  readonly client?: string;
}

/** A connection that writes down what it gets. */
export interface Listener {
  readonly subscriber: Subscriber;
  readonly frames: () => readonly ServerFrame[];
  readonly text: () => string;
  readonly ended: () => string | undefined;
}

let count = 0;

function nextId(): string {
  count += 1;
  return `op-${count}`;
}

/** An op of the shared stream with an id of its own. */
export function sharedOp(body: OpBody, base: number, id = nextId()): Op {
  return { id: OpId.parse(id), stream: "shared", base, group: null, body };
}

/** An op of a side's own stream. */
export function ownOp(side: "buyer" | "provider", body: SideOpBody, id = nextId()): Op {
  return { id: OpId.parse(id), stream: side, base: 0, group: null, body };
}

export function toRead(op: Op): ReadOp {
  return { ok: true, op };
}

export function listen(
  room: Room,
  { participant, side }: Actor,
  client = "tab",
): Listener & { readonly joined: Promise<void> } {
  const texts: string[] = [];
  let ended: string | undefined;
  const subscriber: Subscriber = {
    participant,
    side,
    client,
    send: (text) => void texts.push(text),
    end: (reason) => {
      ended = reason;
    },
  };
  const joined = room.join(subscriber, { since: { shared: null, own: null }, epoch: null });
  return {
    subscriber,
    joined,
    frames: () => texts.map((text): ServerFrame => JSON.parse(text)),
    text: () => texts.join("\n"),
    ended: () => ended,
  };
}

/** Opens a room on a store, filled with the drawn matrix when it is empty. */
export async function openTestRoom(store: LogStore, options: Partial<RoomOptions> = {}): Promise<TestRoom> {
  const clock = openTestClock();
  const actors = new Map<ParticipantId, Actor>([BUYER, PROVIDER].map((actor) => [actor.participant, actor]));
  const reported: unknown[] = [];
  const editions: EditionEvent[] = [];
  const isNew = (await store.findHeads(MATRIX)) === undefined;
  if (isNew) await store.create(MATRIX, clock.now());
  const loaded = await loadRoomState(store, MATRIX);
  if (!loaded) throw new Error("The matrix was not created");
  const room = openRoom(
    {
      store,
      matrix: MATRIX,
      clock,
      findActor: async (participant) => actors.get(participant),
      countBlocking: () => 0,
      refuseEdition: async () => undefined,
      onEdition: (event) => void editions.push(event),
      report: (error) => void reported.push(error),
      ...options,
    },
    loaded,
  );
  const submit = (ops: readonly ReadOp[], { participant } = BUYER, client = `tab-of-${participant}`) =>
    new Promise<readonly Ack[]>((resolve, reject) => {
      room.submit({
        participant,
        client,
        ops,
        answer: (answer) => (answer.ok ? resolve(answer.acks) : reject(new Error(answer.message))),
      });
    });
  const send: TestRoom["send"] = async (bodies, { by = BUYER, base, ids, client } = {}) => {
    const seen = base ?? (await room.read()).matrix.revision;
    const acks = await submit(
      bodies.map((body, at) => toRead(sharedOp(body, seen, ids?.[at]))),
      by,
      client,
    );
    return acks.map(({ fate }) => fate);
  };
  if (isNew) await send([{ kind: "matrix.fill", parts: drawParts(GRID) }]);
  return {
    room,
    store,
    clock,
    actors,
    reported,
    editions,
    send,
    submit: (ops, actor) => submit(ops, actor),
    listen: async (actor) => {
      const listener = listen(room, actor);
      await listener.joined;
      return listener;
    },
  };
}
