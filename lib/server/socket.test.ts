import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { attachSocket, type SocketEndpoint } from "./socket.ts";

const origin = "http://localhost:3000";
let server: Server;
let endpoint: SocketEndpoint;
let address = "";

beforeEach(async () => {
  server = createServer();
  endpoint = attachSocket(server, origin, (socket) => socket.send("hello"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  address = `ws://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
});
afterEach(async () => {
  await endpoint.close(100);
  server.close();
});

async function statusOf(path: string, from: string): Promise<number> {
  const socket = new WebSocket(`${address}${path}`, { origin: from });
  socket.on("error", () => undefined);
  const [, response] = await once(socket, "unexpected-response");
  return response.statusCode;
}

test("a page of this origin gets a connection", async () => {
  const socket = new WebSocket(`${address}/api/v1/socket`, { origin });
  const [message] = await once(socket, "message");
  expect(String(message)).toBe("hello");
});

test("another path and another origin are refused", async () => {
  expect(await statusOf("/api/v1/other", origin)).toBe(404);
  expect(await statusOf("/api/v1/socket", "https://evil.example")).toBe(403);
});

test("closing tells clients that the server goes away, with code 1001", async () => {
  const socket = new WebSocket(`${address}/api/v1/socket`, { origin });
  await once(socket, "message");
  const closed = once(socket, "close");
  await endpoint.close(1000);
  expect((await closed)[0]).toBe(1001);
});

test("after closing began nobody new gets in", async () => {
  await endpoint.close(100);
  expect(await statusOf("/api/v1/socket", origin)).toBe(503);
});
