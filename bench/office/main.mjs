import { fork } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { bundleProduct } from "./product.mjs";

/** Pure functions are measured: no server, no pages. */
export const needsServer = false;

const child = fileURLToPath(new URL("measure-in-child.mjs", import.meta.url));
const SYSTEMS = /** @type {const} */ (["clearline", "peers"]);
const RUNS = 5;

/**
 * Measures one system in a process of its own.
 * @param {typeof SYSTEMS[number]} system
 * @returns {Promise<Record<string, number>>}
 */
function measure(system) {
  return new Promise((resolve, reject) => {
    const process = fork(child, [system]);
    process.once("message", (message) => resolve(/** @type {Record<string, number>} */ (message)));
    process.once("exit", (code) => code === 0 || reject(new Error(`Measuring ${system} ended with ${code}`)));
  });
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** 1,000 activities × 12 roles: written and read as Excel and Word, ours beside exceljs and docx, in turn. */
export async function run() {
  await bundleProduct();
  console.log(
    `${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}; ${RUNS} runs`,
  );
  /** @type {Map<string, number[]>} */
  const figures = new Map();
  for (let run = 1; run <= RUNS; run += 1) {
    console.log(`run ${run} of ${RUNS} (load ${loadavg()[0]?.toFixed(1)} before)`);
    for (const system of SYSTEMS)
      for (const [name, ms] of Object.entries(await measure(system)))
        figures.set(`${system}: ${name}`, [...(figures.get(`${system}: ${name}`) ?? []), ms]);
  }
  for (const [name, values] of figures)
    console.log(
      `${name}: ${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`,
    );
}
