import { WebSocket } from "ws";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import {
  type Ack,
  MAX_OPS_IN_FRAME,
  PROTOCOL_VERSION,
  type ServerFrame,
  SOCKET_PATH,
} from "#lib/sync/frames.ts";
import { pick } from "#lib/sync/testing/chance.ts";
import { createOpMaker } from "./seeded-ops.ts";
import type { SentOp, Witness } from "./witness.ts";

/** Where a client finds its server. */
export interface ServerPlace {
  readonly port: number;
  readonly matrix: string;
  readonly session: string;
}

/** One tab that outlives its servers: what was not answered it sends again. */
export interface CrashClient {
  readonly side: Side;
  readonly connect: (place: ServerPlace) => Promise<void>;
  /** Makes a few ops and sends them. */
  readonly write: () => void;
  readonly unanswered: () => number;
  /** Sends some ops again that were answered, its own or another client's. */
  readonly resend: (ops: readonly SentOp[]) => void;
  /** Once the line is cut and all that came over it was read. */
  readonly closed: () => Promise<void>;
}

type Shown = Extract<ServerFrame, { type: "changes" }>["entries"];

const MOST_AT_ONCE = 4;

/** Opens a client of a side; all it is told goes to the witness. */
export function createCrashClient(options: {
  readonly name: string;
  readonly side: Side;
  readonly chance: () => number;
  readonly witness: Witness;
}): CrashClient {
  const { name, side, chance, witness } = options;
  const makeOp = createOpMaker(name, chance);
  const waiting = new Map<string, SentOp>();
  const held = { shared: 0, own: 0 };
  let epoch: string | null = null;
  let previous: string | undefined;
  let socket: WebSocket | undefined;
  let closed: Promise<void> = Promise.resolve();

  function tell(frame: object): void {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  }

  function sendOps(ops: readonly SentOp[]): void {
    for (const op of ops) witness.noteSent(op);
    for (let at = 0; at < ops.length; at += MAX_OPS_IN_FRAME)
      tell({ type: "ops", ops: ops.slice(at, at + MAX_OPS_IN_FRAME) });
  }

  function take(stream: Stream, entries: Shown): void {
    const which = stream === "shared" ? "shared" : "own";
    if (stream !== "shared" && stream !== side)
      witness.noteFault(`${name} of the ${side} was sent the ${stream} stream.`);
    for (const { change, hash } of entries) {
      if (change.revision !== held[which] + 1)
        witness.noteFault(`${name} held ${stream} ${held[which]} and was sent ${change.revision}: a hole.`);
      held[which] = change.revision;
      witness.noteSeen(stream, change.revision, change.id, hash);
    }
  }

  function welcome(frame: Extract<ServerFrame, { type: "welcome" }>): void {
    if (epoch !== null && epoch !== frame.epoch) witness.noteFault(`${name} met another epoch.`);
    epoch = frame.epoch;
    for (const [which, stream, replay] of [
      ["shared", "shared", frame.shared],
      ["own", side, frame.own],
    ] as const) {
      if (replay.kind === "entries") take(stream, replay.entries);
      else if (held[which] > replay.state.revision)
        witness.noteFault(
          `${name} held ${stream} ${held[which]}, and the server is back at ${replay.state.revision}.`,
        );
      else held[which] = replay.state.revision;
    }
    sendOps([...waiting.values()]);
  }

  function answer({ op, fate }: Ack): void {
    waiting.delete(op);
    witness.noteAnswer(op, fate);
  }

  function receive(frame: ServerFrame): void {
    if (frame.type === "welcome") welcome(frame);
    else if (frame.type === "acks") frame.acks.forEach(answer);
    else if (frame.type === "changes") take(frame.stream, frame.entries);
    else if (frame.type === "refusal") witness.noteFault(`${name} was refused: ${frame.message}`);
  }

  return {
    side,
    connect: ({ port, matrix, session }) =>
      new Promise((resolve) => {
        const line = new WebSocket(`ws://127.0.0.1:${port}${SOCKET_PATH}`, {
          headers: { cookie: `__Host-clearline=${session}` },
        });
        socket = line;
        line.on("open", () => {
          const since = epoch === null ? { shared: null, own: null } : held;
          tell({ type: "hello", v: PROTOCOL_VERSION, matrix, since, epoch, client: name });
        });
        line.on("message", (data) => {
          const frame: ServerFrame = JSON.parse(String(data));
          receive(frame);
          if (frame.type === "welcome") resolve();
        });
        // The server dies on purpose: a cut line is no fault.
        line.on("error", () => resolve());
        closed = new Promise((over) => line.on("close", () => over()));
        void closed.then(resolve);
      }),
    write: () => {
      const ops: SentOp[] = [];
      for (let left = 1 + Math.floor(chance() * MOST_AT_ONCE); left > 0; left -= 1) {
        const op = makeOp({ side, revision: held.shared, previous });
        if (op.stream === "shared") previous = op.id;
        waiting.set(op.id, op);
        ops.push(op);
      }
      sendOps(ops);
      if (chance() < 0.1) sendOps([pick(chance, ops)]);
    },
    unanswered: () => waiting.size,
    resend: sendOps,
    closed: () => closed,
  };
}
