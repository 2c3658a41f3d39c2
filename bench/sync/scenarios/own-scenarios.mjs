import { median } from "../load/statistics.mjs";
import { runGenerator } from "../run-generator.mjs";
import { openFolder, startServer } from "../systems.mjs";
import { measureLoad } from "./load-scenarios.mjs";

const WARM_UP_AND_SET_UP_SECONDS = 12;

/**
 * @param {import("../options.mjs").Options} options
 * @param {(folder: string) => Promise<Record<string, number>>} use
 */
async function withFolder({ data }, use) {
  const files = openFolder(data);
  try {
    return await use(files.folder);
  } finally {
    files.remove();
  }
}

/**
 * @template T
 * @param {import("../systems.mjs").System} system
 * @param {string} folder
 * @param {(port: number) => Promise<T>} use
 */
async function withServer(system, folder, use) {
  const server = await startServer(system, folder);
  try {
    return await use(server.port);
  } finally {
    await server.stop();
  }
}

/** @type {readonly import("./load-scenarios.mjs").Scenario[]} */
export const OWN_SCENARIOS = [
  {
    name: "beside-20",
    title: "20 clients, 200 edits/s, while 1,000 rows are printed or brought in every 2 s",
    isOursAlone: true,
    targets: { ackP50: 3, ackP99: 20 },
    run: (system, options) => {
      const seconds = options.seconds + WARM_UP_AND_SET_UP_SECONDS;
      const shape = { clients: 20, authors: 20, editsPerSecond: 200, window: 0 };
      return measureLoad(system, options, shape, (port) =>
        runGenerator({ task: "disturb", port, seconds, everySeconds: 2 }),
      );
    },
  },
  {
    name: "quiet-500",
    title: "500 matrices of 1,000 × 8, 2,000 sockets, 100 edits/s over all",
    isOursAlone: true,
    targets: { ackP99: 30, residentMiB: 1024 },
    run: (system, options) =>
      measureLoad(system, options, {
        ...{ clients: 2000, authors: 2000, perDocument: 4 },
        ...{ editsPerSecond: 100, window: 0 },
      }),
  },
  {
    name: "resume-10000",
    title: "resume after 10,000 missed changes",
    isOursAlone: true,
    targets: { resumeMs: 500 },
    run: (system, options) =>
      withFolder(options, (folder) =>
        withServer(system, folder, async (port) => {
          const { milliseconds } = await runGenerator({ task: "resume", port, missed: 10_000, times: 4 });
          return { resumeMs: median(milliseconds) };
        }),
      ),
  },
  {
    name: "cold-8000",
    title: "8,000 cells opened from sleep",
    isOursAlone: true,
    targets: { pageMs: 150, apiMs: 150, pageKB: 120, apiKB: 120 },
    run: (system, options) =>
      withFolder(options, async (folder) => {
        const matrices = await withServer(system, folder, (port) =>
          runGenerator({ task: "prepare-cold", port, count: 10 }),
        );
        const { pages, answers } = await withServer(system, folder, (port) =>
          runGenerator({ task: "open-cold", port, matrices }),
        );
        /** @param {any[]} got @param {string} what */
        const middle = (got, what) => median(got.map((one) => one[what]));
        return {
          pageMs: middle(pages, "milliseconds"),
          apiMs: middle(answers, "milliseconds"),
          pageKB: middle(pages, "bytes") / 1000,
          apiKB: middle(answers, "bytes") / 1000,
        };
      }),
  },
];
