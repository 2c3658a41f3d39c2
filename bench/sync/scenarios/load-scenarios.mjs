import { runGenerator } from "../run-generator.mjs";
import { openFolder, startServer } from "../systems.mjs";

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {string} title
 * @property {boolean} isOursAlone only our server is measured
 * @property {Readonly<Record<string, number>>} targets most that a metric may be; `perSecond`: the least
 * @property {(system: import("../systems.mjs").System, options: import("../options.mjs").Options) => Promise<Record<string, number>>} run
 */

const WARM_UP_SECONDS = 5;

/**
 * @param {import("../systems.mjs").System} system
 * @param {import("../options.mjs").Options} options
 * @param {Omit<import("../load/load.mjs").LoadJob, "port" | "pid" | "seconds" | "warmUpSeconds">} shape
 * @param {(port: number) => Promise<unknown>} [meanwhile]
 */
export async function measureLoad(system, options, shape, meanwhile = async () => undefined) {
  const files = openFolder(options.data);
  const profile = options.profile ? ["--cpu-prof", `--cpu-prof-dir=${options.profile}`] : [];
  const server = await startServer(system, files.folder, profile);
  try {
    const { port, pid } = server;
    const job = { ...shape, port, pid, seconds: options.seconds, warmUpSeconds: WARM_UP_SECONDS };
    const [load] = await Promise.all([
      runGenerator({ task: "load", driver: system.driver, job }),
      meanwhile(port),
    ]);
    return {
      ackP50: load.ack.p50,
      ackP99: load.ack.p99,
      fanOutP50: load.fanOut.p50,
      fanOutP99: load.fanOut.p99,
      perSecond: load.perSecond,
      serverCpu: load.serverCpu,
      residentMiB: load.residentBytes / 1024 / 1024,
      generatorDelayP99: load.generatorDelay.p99,
    };
  } finally {
    await server.stop();
    files.remove();
  }
}

/** @type {readonly Scenario[]} */
export const LOAD_SCENARIOS = [
  {
    name: "ack-20",
    title: "20 clients, 200 edits/s",
    isOursAlone: false,
    targets: { ackP50: 3, ackP99: 20 },
    run: (system, options) =>
      measureLoad(system, options, { clients: 20, authors: 20, editsPerSecond: 200, window: 0 }),
  },
  {
    name: "fan-out-50",
    title: "50 clients, 200 edits/s",
    isOursAlone: false,
    targets: { fanOutP99: 25 },
    run: (system, options) =>
      measureLoad(system, options, { clients: 50, authors: 50, editsPerSecond: 200, window: 0 }),
  },
  {
    name: "fan-out-200",
    title: "200 listeners, 20 of them write 200 edits/s",
    isOursAlone: false,
    targets: { fanOutP50: 5, fanOutP99: 25 },
    run: (system, options) =>
      measureLoad(system, options, { clients: 200, authors: 20, editsPerSecond: 200, window: 0 }),
  },
  {
    name: "flood-20",
    title: "20 clients, each with 32 edits under way, all see all",
    isOursAlone: false,
    targets: { perSecond: 3000 },
    run: (system, options) =>
      measureLoad(system, options, { clients: 20, authors: 20, editsPerSecond: 0, window: 32 }),
  },
];
