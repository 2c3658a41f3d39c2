import { createServer } from "node:http";
import { Server } from "socket.io";

// The least a server can do: an edit goes to everybody else and back comes an acknowledgement. Nothing is kept or checked.
const http = createServer((_request, response) => response.end());
const io = new Server(http, { transports: ["websocket"] });
io.on("connection", (socket) => {
  socket.on("edit", (edit, acknowledge) => {
    socket.broadcast.emit("edit", edit);
    acknowledge();
  });
});
http.listen(Number(process.argv[2]), "127.0.0.1");
