import { fork } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { readOptions } from "./options.mjs";
import { printTable } from "./print-table.mjs";
import { bundleProduct } from "./product.mjs";

/** Pure functions are measured: no server, no pages. */
export const needsServer = false;

const child = fileURLToPath(new URL("measure-in-child.mjs", import.meta.url));

/**
 * Measures one system in a process of its own, so that neither works in the other's memory.
 * @param {"clearline" | "formulas"} system
 * @param {import("./options.mjs").Options} options
 * @returns {Promise<any>}
 */
function measure(system, options) {
  return new Promise((resolve, reject) => {
    const process = fork(child, [system, JSON.stringify(options)]);
    process.once("message", resolve);
    process.once("exit", (code) => code === 0 || reject(new Error(`Measuring ${system} ended with ${code}`)));
  });
}

/**
 * Measures ours and the formulas in turn, so many times over.
 * @param {string[]} args
 */
export async function run(args) {
  const options = readOptions(args);
  await bundleProduct();
  const gib = Math.round(totalmem() / 1024 ** 3);
  console.log(`${cpus().length} cores, ${gib} GiB, Node ${process.version}; ${options.runs} runs`);
  const results = [];
  for (let run = 1; run <= options.runs; run += 1) {
    const load = loadavg()[0]?.toFixed(1);
    const clearline = await measure("clearline", options);
    const formulas = await measure("formulas", options);
    results.push({ clearline, formulas });
    console.log(`run ${run} of ${options.runs} (load ${load} before)`);
  }
  printTable(results);
}
