import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureBundles, ensurePages } from "../lib/server/build.mjs";
import { ensureInstalled, isInstalled } from "../lib/server/install.mjs";
import { reportAndFail } from "../lib/server/refuse-to-start.mjs";
import { repositoryDir } from "../lib/server/repository.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What lies in a folder of its own with a `main.mjs` can be run. */
function listBenchmarks() {
  return readdirSync(here).filter((name) => existsSync(join(here, name, "main.mjs")));
}

/** @param {string} file */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** Installs what only benchmarks need below `bench/`, by its own lock file. */
function ensurePeers() {
  const wanted = readPackages(join(here, "package-lock.json"));
  if (isInstalled(wanted, readPackages(join(here, "node_modules", ".package-lock.json")))) return;
  console.log("Installing what the benchmark compares with (npm ci in bench/)…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
  if (status !== 0) throw new Error("The packages of bench/ could not be installed.");
}

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !listBenchmarks().includes(name)) {
  console.error(`Name a benchmark: ${listBenchmarks().join(", ")}. For example: npm run bench -- sync`);
  process.exit(2);
}
try {
  await ensureInstalled(repositoryDir, console.log);
  ensurePeers();
  const { run, needsServer = true } = await import(pathToFileURL(join(here, name, "main.mjs")).href);
  if (needsServer) {
    await ensureBundles(repositoryDir, console.log);
    await ensurePages(repositoryDir, console.log);
  }
  await run(args);
} catch (error) {
  reportAndFail(error);
}
