import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findFreePort } from "../../.ci/free-port.mjs";
import { repositoryDir } from "../../lib/server/repository.mjs";

/**
 * @typedef {object} System
 * @property {string} name
 * @property {string} durability what is on disk when it acknowledges, by its own default
 * @property {string | null} driver the module by which the generator talks with it; `null` is ours
 * @property {(port: number, folder: string) => { args: string[], env: Record<string, string> }} start arguments for node
 *
 * @typedef {object} RunningServer
 * @property {number} port
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/** @param {string} name */
const peer = (name) => fileURLToPath(new URL(`./peers/${name}`, import.meta.url));

/** @type {readonly System[]} */
export const SYSTEMS = [
  {
    name: "clearline",
    durability: "on disk when acknowledged: SQLite, WAL, synchronous=FULL",
    driver: null,
    start: (port, folder) => ({
      args: ["--enable-source-maps", join(repositoryDir, "dist", "server.mjs")],
      env: { CLEARLINE_DATA_DIR: folder, HOST: "127.0.0.1", PORT: String(port) },
    }),
  },
  {
    name: "hocuspocus",
    durability: "in memory when acknowledged; stored 2 to 10 s later (its default debounce) in SQLite",
    driver: peer("hocuspocus-driver.mjs"),
    start: (port, folder) => ({ args: [peer("hocuspocus-server.mjs"), String(port), folder], env: {} }),
  },
  {
    name: "sharedb",
    durability: "in memory only (its default database)",
    driver: peer("sharedb-driver.mjs"),
    start: (port) => ({ args: [peer("sharedb-server.mjs"), String(port)], env: {} }),
  },
  {
    name: "socket-io",
    durability: "none: a relay that keeps and checks nothing",
    driver: peer("socket-io-driver.mjs"),
    start: (port) => ({ args: [peer("socket-io-server.mjs"), String(port)], env: {} }),
  },
];

/**
 * A fresh folder for a server's files.
 * @param {string} parent
 */
export function openFolder(parent) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "server-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Starts a server in a process of its own and waits until it answers.
 * @param {System} system
 * @param {string} folder
 * @param {readonly string[]} [flags] for node
 * @returns {Promise<RunningServer>}
 */
export async function startServer(system, folder, flags = []) {
  const port = await findFreePort();
  const { args, env } = system.start(port, folder);
  const child = spawn(process.execPath, [...flags, ...args], {
    cwd: repositoryDir,
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let isOver = false;
  const ended = once(child, "exit").then(() => {
    isOver = true;
  });
  await waitUntilItAnswers(port, () => isOver);
  return {
    port,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGTERM");
      const isGone = await Promise.race([ended.then(() => true), wait(20_000, false)]);
      if (!isGone) child.kill("SIGKILL");
      await ended;
    },
  };
}

/**
 * @param {number} port
 * @param {() => boolean} isOver
 */
async function waitUntilItAnswers(port, isOver) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (isOver()) throw new Error("The server ended before it answered.");
    try {
      await fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" });
      return;
    } catch {
      await wait(200);
    }
  }
  throw new Error("The server does not answer.");
}
