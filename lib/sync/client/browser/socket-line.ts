import { SOCKET_PATH } from "../../frames.ts";
import { parseServerFrame } from "../parse-server-frame.ts";
import type { LineEvents, OpenLine } from "./open-line.ts";

/** A line over a WebSocket to the server that this page came from. */
export function openSocketLine(events: LineEvents): OpenLine {
  const socket = new WebSocket(new URL(SOCKET_PATH, location.href.replace(/^http/, "ws")));
  socket.onopen = events.opened;
  socket.onclose = events.closed;
  socket.onmessage = ({ data }) => {
    const frame = typeof data === "string" ? parseServerFrame(data) : undefined;
    if (frame) events.frame(frame);
  };
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    close: () => {
      socket.onopen = null;
      socket.onclose = null;
      socket.onmessage = null;
      socket.close();
    },
  };
}
