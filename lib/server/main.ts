import { existsSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "#db/open-database.ts";
import { checkMatrix } from "./check-matrix.ts";
import { acquireDataFolderLock } from "./data-folder-lock.ts";
import { type ServerEnvironment, toDefaultOrigin } from "./environment.ts";
import { freeBytesOf } from "./free-bytes.ts";
import { openHttpHost } from "./http-host.ts";
import { openImporter } from "./import/open-importer.ts";
import { openServices } from "./open-services.ts";
import { openRenderer } from "./render/open-renderer.ts";
import { openSheetReader } from "./sheets/open-sheet-reader.ts";
import { attachSocket } from "./socket.ts";
import { openSocketSession } from "./socket-session.ts";

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

    const database = openDatabase({ folder: options.dataDir });
    closers.push(database.close);

    const renderer = openRenderer(findWorker(options.rootDir, "render-worker"));
    closers.push(renderer.close);
    const importer = openImporter(findWorker(options.rootDir, "import-worker"));
    closers.push(importer.close);

    const sheetReader = openSheetReader(findWorker(options.rootDir, "sheet-worker"));
    closers.push(sheetReader.close);

    // Rooms close after the requests that write in them.
    let closeServices = async () => {};
    closers.push(() => closeServices());

    const host = await openHttpHost(options);
    closers.push(() => host.close(requestGraceMs));
    const origin = options.origin ?? toDefaultOrigin(options.host, host.port);

    const services = openServices({
      ...{ database, origin, renderer, importer, sheetReader },
      check: checkMatrix,
      log: console.error,
      freeBytes: () => freeBytesOf(options.dataDir),
    });
    closeServices = services.close;
    globalThis.__clearline = services.context;

    const endpoint = attachSocket(host.server, origin, (socket, request) =>
      openSocketSession(socket, request.headers, services.socket),
    );
    closers.push(() => endpoint.close(socketGraceMs));

    await host.serve(origin);
    return { origin, port: host.port, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Bundled beside the server; tests that start from sources have none. */
function findWorker(rootDir: string, name: string): string | undefined {
  const file = join(rootDir, "dist", `${name}.mjs`);
  return existsSync(file) ? file : undefined;
}
