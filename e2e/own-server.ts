import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A server that a journey may stop, and whose data folder it may put back. */
export interface OwnServer {
  readonly baseURL: string;
  readonly folder: string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Runs a command of the product on the data folder; it must succeed. */
  readonly run: (...args: readonly string[]) => void;
  readonly remove: () => Promise<void>;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject()));
    });
  });
}

/** Prepares a server on a port and a data folder of its own. */
export async function openOwnServer(): Promise<OwnServer> {
  const port = await findFreePort();
  const baseURL = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "clearline-own-"));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    CLEARLINE_DATA_DIR: join(folder, "data"),
    CLEARLINE_ORIGIN: baseURL,
    HOST: "127.0.0.1",
    PORT: String(port),
    NODE_ENV: "production",
  };
  let running: ChildProcess | undefined;

  async function stop(): Promise<void> {
    const child = running;
    if (!child) return;
    running = undefined;
    await new Promise((resolve) => {
      child.once("exit", resolve);
      child.kill("SIGTERM");
    });
  }

  return {
    baseURL,
    folder,
    stop,
    start: async () => {
      running = spawn(process.execPath, ["dist/server.mjs"], { cwd: root, env, stdio: "ignore" });
      const isUp = async () => {
        try {
          return (await fetch(`${baseURL}/api/v1/health`)).status;
        } catch (error) {
          return String(error);
        }
      };
      await expect.poll(isUp, { timeout: 40_000 }).toBe(200);
    },
    run: (...args) => {
      const { status, stderr } = spawnSync(process.execPath, ["dist/cli.mjs", ...args], { cwd: root, env });
      expect(status, String(stderr)).toBe(0);
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
