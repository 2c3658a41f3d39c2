import { randomUUID } from "node:crypto";
import { openLightSocket } from "../load/light-socket.mjs";

const SHEET = { c: "sheets", d: "sheet" };

/**
 * A ShareDB client as its library is one: one op under way, what is edited meanwhile is composed into the next.
 * What others write it reads and counts, and moves on to their version.
 */
async function openClient(port, readFrame, hooks) {
  let version = 0;
  let source = "";
  let sequence = 0;
  let underWay = null;
  let next = [];
  let subscribed = () => {};
  const isSubscribed = new Promise((resolve) => {
    subscribed = () => resolve(undefined);
  });

  function submit() {
    if (underWay || next.length === 0) return;
    underWay = next;
    next = [];
    sequence += 1;
    const op = underWay.map(({ component }) => component);
    socket.send(JSON.stringify({ a: "op", ...SHEET, v: version, seq: sequence, src: source, op }));
  }

  function takeOp(frame, at) {
    if (frame.error) return hooks.failed(frame.error.message);
    // An op may come twice, on the subscription and beside an answer.
    if (frame.v < version) return;
    if (frame.v > version) return hooks.failed(`expected version ${version}, got ${frame.v}`);
    version += 1;
    if (frame.src !== source) {
      for (const { oi } of frame.op) hooks.seen(oi.op, at);
      return;
    }
    const acked = underWay ?? [];
    underWay = null;
    for (const { op } of acked) hooks.acked(op, at);
    submit();
  }

  const socket = await openLightSocket(
    { port, path: "/" },
    (bytes, at) => {
      const frame = readFrame(bytes);
      if (frame.a === "init") return;
      if (frame.a === "hs") {
        source = frame.id;
        socket.send(JSON.stringify({ a: "s", ...SHEET, v: null }));
      } else if (frame.a === "s") {
        version = frame.data.v;
        subscribed();
      } else if (frame.a === "op") takeOp(frame, at);
    },
    hooks.failed,
  );
  socket.send(JSON.stringify({ a: "hs", id: null, protocol: 1, protocolMinor: 2 }));
  await isSubscribed;
  return {
    edit: ({ activity, role, cell }, sent) => {
      const op = randomUUID();
      sent(op);
      next.push({ op, component: { p: ["cells", activity, role], od: true, oi: { ...cell, op } } });
      submit();
    },
    end: socket.end,
  };
}

/** Parses each distinct frame once: all clients get the same bytes. */
function openFrameReader() {
  let lastBytes = Buffer.alloc(0);
  let lastFrame;
  return (bytes) => {
    if (bytes.equals(lastBytes)) return lastFrame;
    lastFrame = JSON.parse(bytes.toString());
    lastBytes = Buffer.from(bytes);
    return lastFrame;
  };
}

export function openDriver() {
  const readFrame = openFrameReader();
  return {
    prepare:
      async ({ port }) =>
      (_index, hooks) =>
        openClient(port, readFrame, hooks),
  };
}
