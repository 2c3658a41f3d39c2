import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { DEEP } from "./deep-json.ts";
import { toOp } from "./engagement.ts";
import { listAt, textAt, valueAt } from "./json-value.ts";
import { openRawSocket, type RawSocket } from "./raw-socket.ts";
import { cookieOf } from "./visitor.ts";
import { watchRoom } from "./watched-room.ts";

const MEGABYTE = 1024 * 1024;
const room = watchRoom("Lock engagement");

type Write = (socket: RawSocket) => void;
const REFUSED_FRAMES: Readonly<Record<string, Write>> = {
  "a frame that is no JSON": (socket) => socket.send("hello?"),
  "a frame that is a list": (socket) => socket.send("[]"),
  "a frame of an unknown type": (socket) => socket.send('{"type":"drop"}'),
  "a frame whose type is a prototype": (socket) => socket.send('{"type":"__proto__"}'),
  "a frame whose type is no text": (socket) => socket.send('{"type":{"toString":1}}'),
  "a frame whose type is nested beyond reason": (socket) => socket.send(`{"type":${DEEP}}`),
  "a frame of bytes": (socket) => socket.sendFrame(2, Buffer.from([0, 1, 2, 255])),
  "ops without ids": (socket) => socket.send('{"type":"ops","ops":[{}]}'),
  "501 ops in one frame": (socket) =>
    socket.send(JSON.stringify({ type: "ops", ops: Array.from({ length: 501 }, () => ({ id: "x" })) })),
  "a row that is none": (socket) => socket.send('{"type":"presence","row":"../.."}'),
  "a frame nested beyond reason": (socket) => socket.send(`{"type":"ops","ops":[{"id":${DEEP}}]}`),
};

async function openJoined(): Promise<RawSocket> {
  const socket = await openRawSocket(room.buyer().baseURL, { cookie: await cookieOf(room.buyer()) });
  socket.hello(room.id());
  await socket.next("welcome");
  return socket;
}

for (const [title, write] of Object.entries(REFUSED_FRAMES)) {
  test(`${title} is refused, and the line stays`, async () => {
    const socket = await openJoined();
    write(socket);
    const refusal = await socket.next("refusal");
    expect(textAt(refusal, "message").length).toBeLessThan(400);
    socket.send('{"type":"ping"}');
    await socket.next("pong");
    socket.end();
  });
}

test("a wrong op in a frame gets its fate on the line", async () => {
  const socket = await openJoined();
  socket.send(
    JSON.stringify({
      type: "ops",
      ops: [toOp({ kind: "header.edit", fields: { title: "x".repeat(10_000) } })],
    }),
  );
  expect(listAt(await socket.next("acks"), "acks").map((ack) => valueAt(ack, "fate", "state"))).toEqual([
    "invalid",
  ]);
  socket.end();
});

const FAREWELLS: Readonly<Record<string, readonly [reason: string, write: Write]>> = {
  "ops before hello": ["invalid", (socket) => socket.send('{"type":"ops","ops":[]}')],
  "a ping before hello": ["invalid", (socket) => socket.send('{"type":"ping"}')],
  "an older page": ["reload", (socket) => socket.hello(room.id(), { v: 0 })],
  "a matrix that is not there": ["not-signed-in", (socket) => socket.hello(randomUUID())],
  "21 frames that cannot be read": [
    "invalid",
    (socket) => {
      for (let count = 0; count < 21; count += 1) socket.send("{");
    },
  ],
};

for (const [title, [reason, write]] of Object.entries(FAREWELLS)) {
  test(`${title} ends the line with a word why`, async () => {
    const socket = await openRawSocket(room.buyer().baseURL, { cookie: await cookieOf(room.buyer()) });
    write(socket);
    const bye = await socket.next("bye");
    expect(valueAt(bye, "reason")).toBe(reason);
    expect(textAt(bye, "message").length).toBeGreaterThan(10);
    expect(await socket.closed).toBe(1000);
  });
}

const CUT_LINES: Readonly<Record<string, readonly [code: number, write: Write]>> = {
  "a frame above the limit": [1009, (socket) => socket.send(`{"type":"ping","x":"${"x".repeat(MEGABYTE)}"}`)],
  "a frame that says it is huge": [
    1009,
    (socket) => socket.sendBytes(Buffer.from([0x81, 0xff, 0, 0, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
  ],
  "text that is no UTF-8": [1007, (socket) => socket.sendFrame(1, Buffer.from([0xff, 0xfe]))],
  "an opcode that is none": [1002, (socket) => socket.sendFrame(3, Buffer.from("x"))],
  "bytes that are no frame": [1002, (socket) => socket.sendBytes(Buffer.alloc(64, 0x7f))],
};

for (const [title, [code, write]] of Object.entries(CUT_LINES)) {
  test(`${title} closes that line alone`, async () => {
    const socket = await openJoined();
    write(socket);
    expect(await socket.closed).toBe(code);
  });
}

test("a line that is cut in the middle of a frame disturbs nobody", async () => {
  const socket = await openJoined();
  socket.sendBytes(Buffer.from([0x81, 0xfe, 0x10]));
  socket.end();
  await socket.closed;
});
