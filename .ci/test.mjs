import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBundles, ensurePages } from "../lib/server/build.mjs";
import { ensureInstalled } from "../lib/server/install.mjs";
import { requireNodeVersion } from "../lib/server/node-version.mjs";
import { repositoryDir as dir } from "../lib/server/repository.mjs";
import { runNode } from "./run-node.mjs";
import { countPlaywright, countVitest, readCounts } from "./test-counts.mjs";

const reports = join(dir, "test-results", "reports");
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");
const total = { passed: 0, failed: 0 };

/** @type {readonly { name: string, passes: () => boolean | Promise<boolean> }[]} */
const steps = [
  { name: "install", passes: install },
  {
    name: "style",
    passes: () =>
      runTool("@biomejs/biome/bin/biome", ["check", "--colors=off", "--config-path=.ci/style.json", "."]),
  },
  { name: "boundaries", passes: checkImports },
  { name: "generated files", passes: checkGenerated },
  { name: "build", passes: build },
  { name: "types, and ten killed servers beside", passes: checkTypesAndKill },
  { name: "unit and property tests", passes: runUnitTests },
  { name: "browser tests", passes: runJourneys },
];

await runSteps();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runSteps() {
  for (const { name, passes } of steps) {
    console.log(`\n── ${name}`);
    const started = performance.now();
    const failedBefore = total.failed;
    const isPassed = await passesOrReports(passes);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`── ${name}: ${isPassed ? "passed" : "FAILED"} in ${seconds} s`);
    if (isPassed) continue;
    if (total.failed === failedBefore) total.failed += 1;
    return;
  }
}

/** @param {() => boolean | Promise<boolean>} passes */
async function passesOrReports(passes) {
  try {
    return await passes();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

async function install() {
  requireNodeVersion(process.versions.node);
  await ensureInstalled(dir, console.log);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  return true;
}

async function checkImports() {
  const { checkBoundaries } = await import("./boundary-check.mjs");
  const faults = checkBoundaries(dir);
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

async function checkGenerated() {
  const { generatedChecks } = await import("./generated-checks.mjs");
  const faults = generatedChecks.flatMap(({ name, fault }) => {
    const sentence = fault(dir);
    return sentence === undefined ? [] : [`${name}: ${sentence}`];
  });
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

function runUnitTests() {
  const isPassed = runTool("vitest/vitest.mjs", [
    "run",
    "--config=.ci/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestReport}`,
  ]);
  addCounts(readCounts(vitestReport, countVitest));
  return isPassed;
}

async function build() {
  await ensureBundles(dir, console.log);
  await ensurePages(dir, console.log);
  return true;
}

/** Types take one processor: the servers that are killed have the other. */
async function checkTypesAndKill() {
  const tsc = join(dir, "node_modules", "typescript", "bin", "tsc");
  const [areTypesRight, isNothingLost] = await Promise.all([runNode(dir, [tsc, "--noEmit"]), killServers()]);
  return areTypesRight && isNothingLost;
}

async function killServers() {
  const { runCrash } = await import("./crash.mjs");
  const isPassed = await runCrash(dir, ["--kills", "10", "--whole-every", "10"]);
  addCounts(isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return isPassed;
}

async function runJourneys() {
  const { runBrowserTests } = await import("./browser-tests.mjs");
  const isPassed = await runBrowserTests(dir, [], playwrightReport);
  addCounts(readCounts(playwrightReport, countPlaywright));
  return isPassed;
}

/** @param {import("./test-counts.mjs").TestCounts} counts */
function addCounts({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/**
 * @param {string} program inside node_modules
 * @param {string[]} args
 */
function runTool(program, args) {
  const path = join(dir, "node_modules", program);
  return spawnSync(process.execPath, [path, ...args], { cwd: dir, stdio: "inherit" }).status === 0;
}
