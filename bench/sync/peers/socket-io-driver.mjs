import { randomUUID } from "node:crypto";
import { openLightSocket } from "../load/light-socket.mjs";

/** A client of socket.io's protocol: engine packet 4 is a message, in it 0 connects, 2 is an event, 3 acknowledges. */
async function openClient(port, hooks) {
  const waiting = new Map();
  let count = 0;
  let connected = () => {};
  const isConnected = new Promise((resolve) => {
    connected = () => resolve(undefined);
  });
  const socket = await openLightSocket(
    { port, path: "/socket.io/?EIO=4&transport=websocket" },
    (bytes, at) => {
      const text = bytes.toString();
      if (text === "2") return socket.send("3");
      if (text.startsWith("0")) return socket.send("40");
      if (text.startsWith("40")) return connected();
      if (text.startsWith("42")) return hooks.seen(JSON.parse(text.slice(2))[1].op, at);
      if (!text.startsWith("43")) return hooks.failed(`unexpected packet ${text.slice(0, 60)}`);
      const id = Number.parseInt(text.slice(2), 10);
      hooks.acked(waiting.get(id), at);
      waiting.delete(id);
    },
    hooks.failed,
  );
  await isConnected;
  return {
    edit: (cell, sent) => {
      const op = randomUUID();
      const id = count;
      count += 1;
      waiting.set(id, op);
      const text = `42${id}${JSON.stringify(["edit", { op, ...cell }])}`;
      sent(op);
      socket.send(text);
    },
    end: socket.end,
  };
}

export function openDriver() {
  return {
    prepare:
      async ({ port }) =>
      (_index, hooks) =>
        openClient(port, hooks),
  };
}
