import { randomBytes } from "node:crypto";
import { connect } from "node:net";

const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const NO_MASK = Buffer.alloc(4);

/**
 * @typedef {object} LightSocket
 * @property {(payload: string | Uint8Array) => void} send
 * @property {() => void} pause stops reading, as a computer that sleeps does
 * @property {() => void} end
 * @property {number} bytes received so far
 */

/**
 * A WebSocket client that costs the generator as little as can be: no masking, no events, frames as they lie in memory.
 * @param {{ port: number, path: string, headers?: Record<string, string> }} target
 * @param {(payload: Buffer, at: number) => void} onFrame gets each frame once, with when it came (`performance.now()`)
 * @param {(reason: string) => void} onEnd
 * @returns {Promise<LightSocket>}
 */
export function openLightSocket({ port, path, headers = {} }, onFrame, onEnd) {
  return new Promise((resolve, reject) => {
    const stream = connect({ host: "127.0.0.1", port, noDelay: true });
    /** @type {Buffer[]} */
    let parts = [];
    let held = 0;
    let needed = 1;
    let isOpen = false;
    /** @type {LightSocket} */
    const socket = {
      bytes: 0,
      send: (payload) => void stream.write(toFrame(payload)),
      pause: () => void stream.pause(),
      end: () => stream.destroy(),
    };

    /** @param {Buffer} payload */
    const answerPing = (payload) => stream.write(toFrame(payload, 10));

    /**
     * @param {Buffer} bytes
     * @returns {Buffer | undefined} what follows the handshake
     */
    function readHandshake(bytes) {
      const end = bytes.indexOf("\r\n\r\n");
      if (end < 0) return undefined;
      const status = bytes.toString("latin1", 0, end).split("\r\n")[0] ?? "";
      if (!status.includes(" 101 ")) {
        stream.destroy(new Error(`The server opened no socket: ${status}`));
        return undefined;
      }
      isOpen = true;
      resolve(socket);
      return bytes.subarray(end + 4);
    }

    /**
     * @param {Buffer} bytes
     * @param {number} at
     */
    function readFrames(bytes, at) {
      let rest = bytes;
      for (;;) {
        const size = frameSize(rest);
        if (size === undefined || rest.length < size) return keep(rest, size ?? rest.length + 1);
        const opcode = rest.readUInt8(0) & 0x0f;
        const payload = rest.subarray(headSize(rest), size);
        rest = rest.subarray(size);
        if (opcode === PING) answerPing(payload);
        else if (opcode === CLOSE) stream.destroy();
        else onFrame(payload, at);
      }
    }

    /**
     * @param {Buffer} rest
     * @param {number} size bytes that must be there before reading goes on
     */
    function keep(rest, size) {
      parts = rest.length === 0 ? [] : [rest];
      held = rest.length;
      needed = size;
    }

    /** @param {Buffer} chunk */
    function take(chunk) {
      const at = performance.now();
      socket.bytes += chunk.length;
      parts.push(chunk);
      held += chunk.length;
      if (held < needed) return;
      const bytes = parts.length === 1 ? chunk : Buffer.concat(parts);
      if (isOpen) return readFrames(bytes, at);
      const rest = readHandshake(bytes);
      keep(rest ?? bytes, 1);
      // Who waits for the socket gets it before its first frame.
      if (rest && rest.length > 0) setImmediate(() => take(Buffer.alloc(0)));
    }

    stream.on("connect", () => {
      const lines = [
        `GET ${path} HTTP/1.1`,
        `Host: localhost:${port}`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ];
      stream.write(`${lines.join("\r\n")}\r\n\r\n`);
    });
    stream.on("data", take);
    stream.on("error", (error) => (isOpen ? onEnd(error.message) : reject(error)));
    stream.on("close", () => onEnd("closed"));
  });
}

/**
 * @param {string | Uint8Array} payload
 * @param {number} [opcode]
 */
function toFrame(payload, opcode = typeof payload === "string" ? TEXT : 2) {
  const body = Buffer.from(payload);
  const { length } = body;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head.writeUInt8(0x80 | opcode, 0);
  if (length < 126) head.writeUInt8(0x80 | length, 1);
  else if (length < 65_536) {
    head.writeUInt8(0x80 | 126, 1);
    head.writeUInt16BE(length, 2);
  } else {
    head.writeUInt8(0x80 | 127, 1);
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([head, NO_MASK, body]);
}

/** @param {Buffer} bytes */
function headSize(bytes) {
  const short = bytes.readUInt8(1) & 0x7f;
  return short === 126 ? 4 : short === 127 ? 10 : 2;
}

/**
 * Size of the first frame, head and all; `undefined` when not even that is known yet.
 * @param {Buffer} bytes
 */
function frameSize(bytes) {
  if (bytes.length < 2) return undefined;
  const head = headSize(bytes);
  if (bytes.length < head) return undefined;
  const length =
    head === 2
      ? bytes.readUInt8(1) & 0x7f
      : head === 4
        ? bytes.readUInt16BE(2)
        : Number(bytes.readBigUInt64BE(2));
  return head + length;
}
