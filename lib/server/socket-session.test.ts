import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Actor } from "#lib/matrix/rights.ts";
import { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { Room } from "#lib/sync/room/room.ts";
import type { Subscriber } from "#lib/sync/room/subscriber.ts";
import { attachSocket, type SocketEndpoint } from "./socket.ts";
import { openSocketSession } from "./socket-session.ts";

const MEGABYTE = 1024 * 1024;
const PATIENT = { timeout: 20_000 };
/** Tens of megabytes through a socket take their time where others work too. */
const MEGABYTES = { timeout: 40_000 };
const origin = "http://localhost:3000";
const matrix = MatrixId.parse("m1");
const actor: Actor = {
  participant: ParticipantId.parse("p1"),
  side: "buyer",
  name: "Bea Buyer",
  right: "edit",
};
const LARGE = JSON.stringify({ type: "changes", filling: "x".repeat(64 * 1024) });

let server: Server;
let endpoint: SocketEndpoint;
let client: WebSocket;
/** What the room of these tests sends as welcome; nothing else happens in it. */
let welcome = "";
let joined: Subscriber | undefined;
let held: WebSocket | undefined;
let isGone = false;

const room: Room = {
  join: async (subscriber) => {
    joined = subscriber;
    subscriber.send(welcome);
  },
  leave: () => {
    isGone = true;
  },
  submit: () => undefined,
  setRow: () => undefined,
  sendHeads: () => undefined,
  read: () => Promise.reject(new Error("Nobody reads here")),
  revoke: () => undefined,
  renew: () => undefined,
  isQuiet: () => false,
  close: async () => undefined,
};

beforeEach(async () => {
  welcome = "{}";
  joined = undefined;
  isGone = false;
  server = createServer();
  endpoint = attachSocket(server, origin, (socket, request) => {
    held = socket;
    openSocketSession(socket, request.headers, {
      rooms: {
        ...{ find: async () => room, findAwake: async () => room },
        ...{ forget: async () => undefined, close: async () => undefined },
      },
      identify: async () => ({ ok: true, actor }),
      opsLimiter: { refuse: () => undefined },
      report: (error) => {
        throw error;
      },
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  client = new WebSocket(`ws://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}/api/v1/socket`);
  await once(client, "open");
});
afterEach(async () => {
  client.terminate();
  await endpoint.close(100);
  server.close();
});

async function join(): Promise<Subscriber> {
  const since = { shared: null, own: null };
  client.send(JSON.stringify({ type: "hello", v: 3, matrix, since, epoch: null, client: "c1" }));
  await expect.poll(() => joined, PATIENT).toBeDefined();
  if (!joined) throw new Error("Nobody joined");
  return joined;
}

function waiting(): number {
  return held?.bufferedAmount ?? 0;
}

test("a reader that does not read is sent away before more than a megabyte waits for it", async () => {
  const subscriber = await join();
  client.pause();
  let most = 0;
  for (let sent = 0; sent < 64 * MEGABYTE && !isGone; sent += LARGE.length) {
    subscriber.send(LARGE);
    most = Math.max(most, waiting());
    await wait(0);
  }
  expect(isGone).toBe(true);
  expect(most).toBeLessThan(MEGABYTE + 2 * LARGE.length);
  client.resume();
  const reasons: string[] = [];
  client.on("message", (data) => {
    const frame = JSON.parse(String(data));
    if (frame.type === "bye") reasons.push(frame.reason);
  });
  const [code] = await once(client, "close");
  expect([code, reasons]).toEqual([1000, ["too-slow"]]);
});

test(
  "what a reader missed gets through, however much it is, and the changes meanwhile after it",
  MEGABYTES,
  async () => {
    welcome = JSON.stringify({ type: "welcome", filling: "x".repeat(16 * MEGABYTE) });
    const types: string[] = [];
    client.on("message", (data) => types.push(JSON.parse(String(data)).type));
    client.pause();
    const subscriber = await join();
    await expect.poll(waiting, PATIENT).toBeGreaterThan(4 * MEGABYTE);
    for (let sent = 0; sent < 8; sent += 1) subscriber.send(LARGE);
    expect(isGone).toBe(false);
    client.resume();
    await expect.poll(() => types.length, PATIENT).toBe(9);
    expect(types[0]).toBe("welcome");
  },
);

test("once a large welcome is through, a reader may lag no more than any other", MEGABYTES, async () => {
  welcome = JSON.stringify({ type: "welcome", filling: "x".repeat(3 * MEGABYTE) });
  const subscriber = await join();
  await expect.poll(waiting, PATIENT).toBe(0);
  client.pause();
  let most = 0;
  for (let sent = 0; sent < 64 * MEGABYTE && !isGone; sent += LARGE.length) {
    subscriber.send(LARGE);
    most = Math.max(most, waiting());
    await wait(0);
  }
  expect(isGone).toBe(true);
  expect(most).toBeLessThan(MEGABYTE + 2 * LARGE.length);
});
