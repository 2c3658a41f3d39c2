import type { IncomingHttpHeaders } from "node:http";
import type { WebSocket } from "ws";
import type { RateLimiter } from "#lib/access/rate-limit.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import {
  type ByeReason,
  type ClientFrame,
  type HelloFrame,
  PROTOCOL_VERSION,
  type ServerFrame,
} from "#lib/sync/frames.ts";
import { parseClientFrame } from "#lib/sync/protocol.ts";
import type { Room } from "#lib/sync/room/room.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Subscriber } from "#lib/sync/room/subscriber.ts";

export interface SocketServices {
  readonly rooms: Rooms;
  readonly identify: (
    headers: IncomingHttpHeaders,
    matrix: MatrixId,
  ) => Promise<{ readonly ok: true; readonly actor: Actor } | Refusal>;
  readonly opsLimiter: RateLimiter;
  readonly report: (error: unknown) => void;
}

type OpsFrame = Extract<ClientFrame, { type: "ops" }>;

interface Joined {
  readonly matrix: MatrixId;
  readonly room: Room;
  readonly subscriber: Subscriber;
}

const HELLO_MS = 10_000;
/** A browser answers a ping of the protocol by itself, even in a hidden tab whose timers hardly run. */
const PING_MS = 15_000;
/** After this silence nobody is there. */
const SILENT_MS = 35_000;
/** A line that broke the protocol is told why, and then cut. */
const FAREWELL_MS = 1_000;
const RETRY_MS = 250;
const MOST_FAULTS = 20;
/** Bytes that may wait for a reader, beside the welcome that it asked for, before it is sent away to come back and resume. */
const MOST_BUFFERED = 1024 * 1024;

/** Speaks the protocol with one client: frames in their order, one room, until the socket closes. */
export function openSocketSession(
  socket: WebSocket,
  headers: IncomingHttpHeaders,
  services: SocketServices,
): void {
  let joined: Joined | undefined;
  let faults = 0;
  let isOver = false;
  let welcomeBytes = 0;
  let order: Promise<void> = Promise.resolve();
  let silence = setTimeout(() => socket.terminate(), HELLO_MS);

  function send(text: string): void {
    if (isOver || socket.readyState !== socket.OPEN) return;
    const waiting = socket.bufferedAmount;
    if (waiting === 0) welcomeBytes = 0;
    if (waiting > welcomeBytes + MOST_BUFFERED)
      end("too-slow", "The connection could not keep up; it starts again.");
    else socket.send(text);
  }

  function sendFrame(frame: ServerFrame): void {
    send(JSON.stringify(frame));
  }

  function end(reason: ByeReason, message: string): void {
    if (isOver) return;
    isOver = true;
    leave();
    if (socket.readyState !== socket.OPEN) return;
    socket.send(JSON.stringify({ type: "bye", reason, message } satisfies ServerFrame));
    socket.close(1000, reason);
  }

  function leave(): void {
    joined?.room.leave(joined.subscriber);
    joined = undefined;
  }

  async function greet(hello: HelloFrame): Promise<void> {
    if (hello.v !== PROTOCOL_VERSION)
      return end("reload", "This page is older than the server. Load it again; nothing is lost.");
    const identified = await services.identify(headers, hello.matrix);
    if (!identified.ok)
      return end(identified.code === "not-found" ? "no-matrix" : "not-signed-in", identified.message);
    const room = await services.rooms.find(hello.matrix);
    if (!room) return end("no-matrix", "There is no such matrix.");
    const { participant, side } = identified.actor;
    if (joined && joined.room !== room) leave();
    const subscriber = joined?.subscriber ?? { participant, side, client: hello.client, send, end };
    joined = { matrix: hello.matrix, room, subscriber };
    await room.join(subscriber, hello);
    // However much was missed, it must get through once.
    welcomeBytes = socket.bufferedAmount;
    if (isOver) room.leave(subscriber);
  }

  async function submit({ client, ops }: OpsFrame, { room, subscriber }: Joined): Promise<void> {
    // Held back, not refused: an edit that was made must not be lost for having been made fast.
    socket.pause();
    while (services.opsLimiter.refuse(subscriber.participant, ops.length)) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    socket.resume();
    room.submit({
      participant: subscriber.participant,
      client: client ?? subscriber.client,
      ops,
      answer: (answer) => {
        if (answer.ok) sendFrame({ type: "acks", acks: answer.acks });
        else end("restart", answer.message);
      },
    });
  }

  async function receive(frame: ClientFrame): Promise<void> {
    if (frame.type === "hello") return greet(frame);
    if (!joined) return end("invalid", "Say hello first.");
    if (frame.type === "ops") return submit(frame, joined);
    if (frame.type === "presence") joined.room.setRow(joined.subscriber, frame.row, frame.calls);
    else joined.room.sendHeads(joined.subscriber);
  }

  function read(text: string): Promise<void> | void {
    const parsed = parseClientFrame(text);
    if (parsed.ok) return receive(parsed.frame);
    faults += 1;
    if (faults > MOST_FAULTS) return end("invalid", "Too many frames could not be read.");
    sendFrame({ type: "refusal", code: parsed.code, message: parsed.message });
  }

  const heartbeat = setInterval(() => socket.ping(), PING_MS);

  function hear(): void {
    clearTimeout(silence);
    silence = setTimeout(() => socket.terminate(), SILENT_MS);
  }

  socket.on("pong", () => {
    if (joined) hear();
  });
  socket.on("message", (data, isBinary) => {
    hear();
    const text = isBinary ? "" : String(data);
    order = order
      .then(() => (isOver ? undefined : read(text)))
      .catch((error: unknown) => {
        services.report(error);
        end("restart", "Something went wrong here; it was reported. The connection starts again.");
      });
  });
  // The reason of the close goes out first: a line cut at once can take it along.
  socket.on("error", () => {
    clearTimeout(silence);
    silence = setTimeout(() => socket.terminate(), FAREWELL_MS);
  });
  socket.on("close", () => {
    clearTimeout(silence);
    clearInterval(heartbeat);
    isOver = true;
    leave();
  });
}
