import { createServer } from "node:http";
import { sql } from "drizzle-orm";
import { openDatabase } from "#db/open-database.ts";
import type { RoomMoment } from "#lib/sync/room/room-options.ts";
import { checkMatrix } from "../../check-matrix.ts";
import { acquireDataFolderLock } from "../../data-folder-lock.ts";
import { openServices } from "../../open-services.ts";
import { openRenderer } from "../../render/open-renderer.ts";
import { attachSocket } from "../../socket.ts";
import { openSocketSession } from "../../socket-session.ts";
import { makeMatrix } from "../make-matrix.ts";

/** How a server of the crash harness lives: the product without its pages. */
export interface CrashServerOrders {
  readonly folder: string;
  readonly makesMatrix: boolean;
  /** Kills itself when it comes to this moment for the n-th time. */
  readonly dies: { readonly at: RoomMoment; readonly time: number } | null;
  /** `off` breaks the promise on purpose: the harness must notice. */
  readonly synchronous: "full" | "off";
  /** After how many pages beside the database they are brought into it. */
  readonly checkpointPages: number;
}

const ORIGIN = "http://localhost:3000";

function dieAt(orders: CrashServerOrders["dies"]): (moment: RoomMoment) => void {
  let times = 0;
  return (moment) => {
    if (moment !== orders?.at) return;
    times += 1;
    if (times < orders.time) return;
    process.kill(process.pid, "SIGKILL");
    // The signal comes at once; should it not, nothing may happen after the moment.
    for (;;) {}
  };
}

/** Composes database, services and socket as the product does, over a bare server: it starts in the blink of an eye. */
async function serve(orders: CrashServerOrders): Promise<void> {
  acquireDataFolderLock(orders.folder);
  const database = openDatabase({ folder: orders.folder });
  if (orders.synchronous === "off") database.query.run(sql`PRAGMA synchronous = OFF`);
  database.query.get(sql.raw(`PRAGMA wal_autocheckpoint = ${orders.checkpointPages}`));
  let onMoment: (moment: RoomMoment) => void = () => undefined;
  const services = openServices({
    database,
    origin: ORIGIN,
    renderer: openRenderer(undefined),
    check: checkMatrix,
    log: console.error,
    onMoment: (moment) => onMoment(moment),
  });
  const made = orders.makesMatrix ? await makeMatrix(services) : undefined;
  onMoment = dieAt(orders.dies);
  const server = createServer();
  attachSocket(server, ORIGIN, (socket, request) =>
    openSocketSession(socket, request.headers, services.socket),
  );
  server.listen(0, "127.0.0.1", () => {
    const bound = server.address();
    const port = typeof bound === "object" ? bound?.port : undefined;
    console.log(JSON.stringify({ port, made: made && { matrix: made.id, sessions: made.sessions } }));
  });
  process.on("SIGTERM", () => {
    services.close().then(() => {
      database.close();
      process.exit(0);
    }, console.error);
  });
}

await serve(JSON.parse(process.argv[2] ?? "{}"));
