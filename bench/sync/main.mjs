import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { readOptions } from "./options.mjs";
import { printTable } from "./print-table.mjs";
import { LOAD_SCENARIOS } from "./scenarios/load-scenarios.mjs";
import { OWN_SCENARIOS } from "./scenarios/own-scenarios.mjs";
import { SYSTEMS } from "./systems.mjs";

const SCENARIOS = [...LOAD_SCENARIOS, ...OWN_SCENARIOS];

/**
 * @typedef {object} Result
 * @property {string} scenario
 * @property {string} system
 * @property {Record<string, number>} metrics
 */

/**
 * A peer that cannot do a job is left out of it; our own failure ends everything.
 * @param {import("./scenarios/load-scenarios.mjs").Scenario} scenario
 * @param {import("./systems.mjs").System} system
 * @param {import("./options.mjs").Options} options
 */
async function measure(scenario, system, options) {
  try {
    return await scenario.run(system, options);
  } catch (error) {
    if (system.driver === null) throw error;
    console.error(`${system.name} could not do ${scenario.name}: ${error}`);
    return undefined;
  }
}

/**
 * Measures all systems in turn, so many times over, so that what disturbs the machine disturbs all alike.
 * @param {string[]} args
 */
export async function run(args) {
  const options = readOptions(args);
  /** @param {readonly string[]} chosen @param {string} name */
  const isChosen = (chosen, name) => chosen.length === 0 || chosen.includes(name);
  const scenarios = SCENARIOS.filter(({ name }) => isChosen(options.scenarios, name));
  const systems = SYSTEMS.filter(({ name }) => isChosen(options.systems, name));
  const gib = Math.round(totalmem() / 1024 ** 3);
  console.log(`${cpus().length} cores, ${gib} GiB, Node ${process.version}; ${options.runs} runs`);
  /** @type {Result[]} */
  const results = [];
  for (let run = 1; run <= options.runs; run += 1) {
    for (const scenario of scenarios) {
      for (const system of systems) {
        if (scenario.isOursAlone && system.driver !== null) continue;
        const load = loadavg()[0]?.toFixed(1);
        const metrics = await measure(scenario, system, options);
        if (!metrics) continue;
        results.push({ scenario: scenario.name, system: system.name, metrics });
        const figures = Object.entries(metrics).map(([name, value]) => `${name} ${value.toFixed(1)}`);
        console.log(`run ${run}  ${scenario.name}  ${system.name}  (load ${load})  ${figures.join("  ")}`);
      }
    }
  }
  const file = join(options.data, `sync-${new Date().toISOString().slice(0, 19).replaceAll(":", "")}.json`);
  writeFileSync(file, JSON.stringify(results, null, 1));
  printTable(scenarios, systems, results);
  console.log(`All figures of all runs: ${file}`);
}
