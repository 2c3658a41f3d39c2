import { v7 } from "uuid";
import { openLightSocket } from "../load/light-socket.mjs";

/**
 * One connection, asked and answered frame by frame.
 * @param {number} port
 * @param {string} cookie
 */
export async function openLine(port, cookie) {
  /** @type {(frame: any) => void} */
  let take = () => {};
  const socket = await openLightSocket(
    { port, path: "/api/v1/socket", headers: { cookie, origin: `http://localhost:${port}` } },
    (bytes) => take(JSON.parse(bytes.toString())),
    (reason) => take({ type: "bye", reason }),
  );
  return {
    end: socket.end,
    /**
     * Sends a frame and waits for the next one of a type.
     * @param {unknown} frame
     * @param {string} type
     * @returns {Promise<any>}
     */
    ask: (frame, type) =>
      new Promise((resolve, reject) => {
        take = (answer) => {
          if (answer.type === "bye") reject(new Error(`bye: ${answer.reason}`));
          else if (answer.type === type) resolve(answer);
        };
        socket.send(JSON.stringify(frame));
      }),
  };
}

/**
 * @param {string} matrix
 * @param {{ shared: number | null, own: number | null }} since
 * @param {string | null} epoch
 */
export function toHello(matrix, since, epoch) {
  return { type: "hello", v: 3, matrix, since, epoch, client: `bench-${v7()}` };
}
