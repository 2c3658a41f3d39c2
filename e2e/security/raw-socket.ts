import { randomBytes } from "node:crypto";
import { type IncomingMessage, request } from "node:http";
import type { Duplex } from "node:stream";
import { valueAt } from "./json-value.ts";

/** A WebSocket client that can also misbehave. */
export interface RawSocket {
  /** Sends a text frame. */
  readonly send: (text: string) => void;
  /** Sends a frame with any opcode. */
  readonly sendFrame: (opcode: number, payload: Buffer) => void;
  /** Sends bytes that need not be a frame. */
  readonly sendBytes: (bytes: Buffer) => void;
  readonly hello: (matrix: string, changes?: object) => void;
  /** The next frame of a type, also if it came already; each is given once. */
  readonly next: (type: string) => Promise<unknown>;
  /** All texts so far. */
  readonly received: () => readonly string[];
  /** The code with which the server closed, or 1006 when the line was cut. */
  readonly closed: Promise<number>;
  readonly end: () => void;
}

type Headers = Readonly<Record<string, string>>;

function upgrade(
  baseURL: string,
  headers: Headers,
  path: string,
): Promise<{ response: IncomingMessage; stream: Duplex | null }> {
  return new Promise((resolve, reject) => {
    const { port, host, origin } = new URL(baseURL);
    const asked = request({
      ...{ host: "127.0.0.1", port, path },
      headers: {
        ...{ host, origin, connection: "Upgrade", upgrade: "websocket" },
        "sec-websocket-version": "13",
        "sec-websocket-key": randomBytes(16).toString("base64"),
        ...headers,
      },
    });
    asked.on("upgrade", (response, stream, head) => {
      stream.unshift(head);
      resolve({ response, stream });
    });
    asked.on("response", (response) => resolve({ response, stream: null }));
    asked.on("error", reject);
    asked.end();
  });
}

/** The status with which the server answers an upgrade. */
export async function shakeHands(
  baseURL: string,
  headers: Headers,
  path = "/api/v1/socket",
): Promise<number> {
  const { response, stream } = await upgrade(baseURL, headers, path);
  stream?.destroy();
  response.destroy();
  return response.statusCode ?? 0;
}

function toFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const mask = randomBytes(4);
  const size = Buffer.alloc(length < 126 ? 1 : length < 65_536 ? 3 : 9);
  if (length < 126) size.writeUInt8(0x80 | length);
  else if (length < 65_536) {
    size.writeUInt8(0x80 | 126);
    size.writeUInt16BE(length, 1);
  } else {
    size.writeUInt8(0x80 | 127);
    size.writeBigUInt64BE(BigInt(length), 1);
  }
  const masked = Buffer.from(payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return Buffer.concat([Buffer.from([0x80 | opcode]), size, mask, masked]);
}

/** Takes one whole frame of a server off the front of what came. */
function readFrame(
  bytes: Buffer,
): { readonly opcode: number; readonly payload: Buffer; readonly size: number } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head) return undefined;
  const length =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < head + length) return undefined;
  return {
    opcode: bytes.readUInt8(0) & 0x0f,
    payload: bytes.subarray(head, head + length),
    size: head + length,
  };
}

/** Opens a socket with these headers, such as a cookie; the Origin is the product's own. */
export async function openRawSocket(baseURL: string, headers: Headers): Promise<RawSocket> {
  const { response, stream } = await upgrade(baseURL, headers, "/api/v1/socket");
  if (!stream) throw new Error(`The server did not open a socket: ${response.statusCode}`);
  const texts: string[] = [];
  let fresh: unknown[] = [];
  let waiting: { readonly type: string; readonly resolve: (frame: unknown) => void }[] = [];
  let pending: Buffer = Buffer.alloc(0);
  let code = 1006;
  const closed = new Promise<number>((resolve) => stream.on("close", () => resolve(code)));

  function deliver(): void {
    waiting = waiting.filter(({ type, resolve }) => {
      const frame = fresh.find((one) => valueAt(one, "type") === type);
      if (frame === undefined) return true;
      fresh = fresh.filter((one) => one !== frame);
      resolve(frame);
      return false;
    });
  }

  stream.on("error", () => stream.destroy());
  stream.on("end", () => stream.end());
  stream.on("data", (bytes: Buffer) => {
    pending = Buffer.concat([pending, bytes]);
    for (let frame = readFrame(pending); frame; frame = readFrame(pending)) {
      pending = pending.subarray(frame.size);
      if (frame.opcode === 1) {
        texts.push(frame.payload.toString());
        fresh.push(JSON.parse(frame.payload.toString()));
      } else if (frame.opcode === 8) {
        code = frame.payload.length >= 2 ? frame.payload.readUInt16BE(0) : 1005;
        stream.end(toFrame(8, frame.payload));
      } else if (frame.opcode === 9) stream.write(toFrame(10, frame.payload));
    }
    deliver();
  });

  const send = (text: string) => void stream.write(toFrame(1, Buffer.from(text)));
  return {
    send,
    sendFrame: (opcode, payload) => void stream.write(toFrame(opcode, payload)),
    sendBytes: (bytes) => void stream.write(bytes),
    hello: (matrix, changes = {}) =>
      send(
        JSON.stringify({
          ...{
            type: "hello",
            v: 3,
            matrix,
            since: { shared: null, own: null },
            epoch: null,
            client: "raw-socket",
          },
          ...changes,
        }),
      ),
    next: (type) =>
      new Promise((resolve, reject) => {
        waiting.push({ type, resolve });
        deliver();
        closed.then(() =>
          reject(new Error(`The socket closed with ${code} before “${type}”; it had said ${texts.at(-1)}`)),
        );
      }),
    received: () => texts,
    closed,
    end: () => void stream.end(toFrame(8, Buffer.alloc(0))),
  };
}
