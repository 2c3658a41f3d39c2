import { median } from "./load/statistics.mjs";

/** @type {Readonly<Record<string, { words: string, digits: number }>>} */
const METRICS = {
  ackP50: { words: "ack p50 ms", digits: 1 },
  ackP99: { words: "ack p99 ms", digits: 1 },
  fanOutP50: { words: "fan-out p50 ms", digits: 1 },
  fanOutP99: { words: "fan-out p99 ms", digits: 1 },
  perSecond: { words: "edits/s", digits: 0 },
  serverCpu: { words: "server CPU (cores)", digits: 2 },
  residentMiB: { words: "resident MiB", digits: 0 },
  resumeMs: { words: "resume ms", digits: 0 },
  pageMs: { words: "page ms", digits: 0 },
  apiMs: { words: "API ms", digits: 0 },
  pageKB: { words: "page kB gzip", digits: 0 },
  apiKB: { words: "API kB gzip", digits: 0 },
  generatorDelayP99: { words: "generator's delay p99 ms", digits: 1 },
};

/**
 * The sign before a target: at least, or at most.
 * @param {string} metric
 */
const sign = (metric) => (metric === "perSecond" ? "≥" : "≤");

/**
 * @param {string} metric
 * @param {number} value
 * @param {number} target
 */
function isMet(metric, value, target) {
  return metric === "perSecond" ? value >= target : value <= target;
}

/**
 * Prints medians over all runs as a Markdown table, and which targets of ours are missed.
 * @param {readonly import("./scenarios/load-scenarios.mjs").Scenario[]} scenarios
 * @param {readonly import("./systems.mjs").System[]} systems
 * @param {readonly import("./main.mjs").Result[]} results
 */
export function printTable(scenarios, systems, results) {
  const lines = [];
  /** @type {string[]} */
  const missed = [];
  for (const scenario of scenarios) {
    for (const system of systems) {
      const found = results.filter((one) => one.scenario === scenario.name && one.system === system.name);
      const first = found[0];
      if (!first) continue;
      const figures = Object.keys(first.metrics).map((metric) => {
        const value = median(found.map(({ metrics }) => metrics[metric] ?? Number.NaN));
        const { words, digits } = METRICS[metric] ?? { words: metric, digits: 1 };
        const target = system.driver === null ? scenario.targets[metric] : undefined;
        if (target === undefined) return `${words} ${value.toFixed(digits)}`;
        if (!isMet(metric, value, target)) missed.push(`${scenario.name}: ${words}`);
        return `**${words} ${value.toFixed(digits)}** (${sign(metric)} ${target})`;
      });
      lines.push(`| ${scenario.title} | ${system.name} | ${figures.join(" · ")} |`);
    }
  }
  console.log(["", "| scenario | server | median of all runs |", "|---|---|---|", ...lines, ""].join("\n"));
  for (const { name, durability } of systems) console.log(`${name}: ${durability}`);
  console.log(missed.length === 0 ? "All targets are met." : `Missed: ${missed.join("; ")}`);
}
