import { fork } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../../.ci/find-browser.mjs";
import { bundle } from "../../lib/server/build.mjs";
import { repositoryDir } from "../../lib/server/repository.mjs";
import { readOptions, SYSTEMS } from "./options.mjs";
import { printTable } from "./print-table.mjs";

/** Pure functions are measured: no server, no pages. */
export const needsServer = false;

const child = fileURLToPath(new URL("measure-in-child.mjs", import.meta.url));

/**
 * Prints one table with one system in a process of its own; `null` when it took too long.
 * @param {{ system: string, rows: number, prints: number, seed: number, limit: number, browser: string }} job
 * @returns {Promise<import("./measure-in-child.mjs").Measured | null>}
 */
function measure(job) {
  return new Promise((resolve, reject) => {
    const process = fork(child, [JSON.stringify(job)], { serialization: "advanced" });
    /** @type {import("./measure-in-child.mjs").Measured | null} */
    let measured = null;
    const timer = setTimeout(() => process.kill("SIGKILL"), job.limit * 1000);
    process.on("message", (message) => {
      measured = /** @type {import("./measure-in-child.mjs").Measured} */ (message);
    });
    process.once("exit", (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || signal === "SIGKILL") resolve(measured);
      else reject(new Error(`${job.system} with ${job.rows} rows ended with ${code}`));
    });
  });
}

/**
 * Prints the same tables with every system in turn, so many times over.
 * @param {string[]} args
 */
export async function run(args) {
  const options = readOptions(args);
  await bundle(repositoryDir, [
    { name: "bench-render-pdf", entry: "lib/document/pdf/render-pdf.ts" },
    { name: "bench-load-fonts", entry: "lib/server/load-fonts.ts" },
    { name: "bench-compress-stream", entry: "lib/server/compress-stream.ts" },
  ]);
  const systems = SYSTEMS.filter((name) => options.systems.length === 0 || options.systems.includes(name));
  const browser = systems.includes("chromium") ? await findBrowser(repositoryDir, console.log) : "";
  const gib = Math.round(totalmem() / 1024 ** 3);
  console.log(`${cpus().length} cores, ${gib} GiB, Node ${process.version}; ${options.runs} runs`);
  const results = [];
  for (let run = 1; run <= options.runs; run += 1) {
    for (const rows of options.rows) {
      const load = loadavg()[0]?.toFixed(1);
      for (const system of systems) {
        const { seed, limit } = options;
        const prints = rows <= 1000 ? 10 : 2;
        const measured = await measure({ system, rows, prints, seed, limit, browser });
        results.push({ system, rows, measured });
      }
      console.log(`run ${run} of ${options.runs}, ${rows} rows (load ${load} before)`);
    }
  }
  printTable(results, systems, options.rows);
}
