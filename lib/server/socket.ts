import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";

export type SocketEndpoint = {
  /** Tells every client that the server goes away (1001) and cuts those that do not answer within `graceMs`. */
  readonly close: (graceMs: number) => Promise<void>;
};

const socketPath = "/api/v1/socket";
const largestFrame = 1024 * 1024;

/** Answers WebSocket upgrades on `/api/v1/socket` from pages of `origin` and refuses every other upgrade. */
export function attachSocket(
  server: Server,
  origin: string,
  onConnection: (socket: WebSocket, request: IncomingMessage) => void,
): SocketEndpoint {
  const endpoint = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrame,
    perMessageDeflate: false,
  });
  let isClosing = false;

  server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on("error", () => stream.destroy());
    const refusal = findRefusal(request, origin, isClosing);
    if (refusal !== undefined) {
      stream.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    endpoint.handleUpgrade(request, stream, head, (socket) => onConnection(socket, request));
  });

  return {
    close: async (graceMs) => {
      isClosing = true;
      await Promise.all([...endpoint.clients].map((socket) => closeSocket(socket, graceMs)));
      endpoint.close();
    },
  };
}

function findRefusal(request: IncomingMessage, origin: string, isClosing: boolean): string | undefined {
  const path = (request.url ?? "").split("?")[0];
  if (isClosing) return "503 Service Unavailable";
  if (path !== socketPath) return "404 Not Found";
  const from = request.headers.origin;
  if (from !== undefined && from !== origin) return "403 Forbidden";
  return undefined;
}

function closeSocket(socket: WebSocket, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.CLOSED) return resolve();
    const cut = setTimeout(() => socket.terminate(), graceMs);
    socket.once("close", () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close(1001, "server stops");
  });
}
