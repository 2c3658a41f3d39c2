import { acquireDataFolderLock } from "./data-folder-lock.ts";
import { type ServerEnvironment, toDefaultOrigin } from "./environment.ts";
import { openHttpHost } from "./http-host.ts";
import { attachSocket } from "./socket.ts";

export type ServerOptions = ServerEnvironment & {
  /** The folder that holds `.next`, `drizzle` and `package.json`. */
  readonly rootDir: string;
};

export type RunningServer = {
  readonly origin: string;
  readonly port: number;
  /** Ends cleanly: nothing new is accepted, what was accepted is stored. */
  readonly close: () => Promise<void>;
};

const socketGraceMs = 2_000;
const requestGraceMs = 5_000;

/** Composes the product: data folder, pages and socket in one process on one port. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const closers: (() => Promise<void> | void)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };

  try {
    const lock = acquireDataFolderLock(options.dataDir);
    closers.push(lock.release);

    const host = await openHttpHost(options);
    closers.push(() => host.close(requestGraceMs));
    const origin = options.origin ?? toDefaultOrigin(options.host, host.port);

    globalThis.__clearline = { origin, startedAt: new Date().toISOString() };

    const endpoint = attachSocket(host.server, origin, (socket) => socket.close(1013, "not open yet"));
    closers.push(() => endpoint.close(socketGraceMs));

    await host.serve(origin);
    return { origin, port: host.port, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
