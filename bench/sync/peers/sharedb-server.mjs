import { createServer } from "node:http";
import { Duplex } from "node:stream";
import ShareDB from "sharedb";
import { WebSocketServer } from "ws";
import { assignmentOf, ROLES, ROWS, roleId, rowId } from "../load/cells.mjs";

/** @param {import("ws").WebSocket} socket */
function toStream(socket) {
  const stream = new Duplex({
    objectMode: true,
    read: () => {},
    write: (frame, _encoding, done) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
      done();
    },
  });
  socket.on("message", (data) => stream.push(JSON.parse(String(data))));
  socket.on("close", () => stream.destroy());
  socket.on("error", () => socket.terminate());
  return stream;
}

/** The same sheet as ours: a row an activity, in it a cell a role. */
function bigSheet() {
  const table = (count, entry) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)));
  return {
    cells: table(ROWS, (row) => [
      rowId(row),
      table(ROLES, (role) => [roleId(role), assignmentOf(row * ROLES + role, 0)]),
    ]),
  };
}

// ShareDB's own default: documents and ops in memory. A database would be slower, not faster.
const backend = new ShareDB();
const sheet = backend.connect().get("sheets", "sheet");
await new Promise((resolve, reject) =>
  sheet.create(bigSheet(), (error) => (error ? reject(error) : resolve(undefined))),
);
const http = createServer((_request, response) => response.end());
new WebSocketServer({ server: http }).on("connection", (socket) => backend.listen(toStream(socket)));
http.listen(Number(process.argv[2]), "127.0.0.1");
