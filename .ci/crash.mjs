import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, ensureBundles, ensurePages } from "../lib/server/build.mjs";
import { ensureInstalled } from "../lib/server/install.mjs";
import { repositoryDir } from "../lib/server/repository.mjs";
import { runNode } from "./run-node.mjs";

const harness = [{ name: "crash", entry: "lib/server/testing/crash/main.ts" }];
const server = [{ name: "crash-server", entry: "lib/server/testing/crash/crash-server.ts" }];

/**
 * Packages go into the file: a server that lives for a tenth of a second should not look for them in a hundred files.
 * @type {import("esbuild").BuildOptions}
 */
const inOneFile = {
  packages: "bundle",
  external: ["better-sqlite3"],
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
};

/**
 * Kills servers, or cuts their power, and looks for what was acknowledged and is gone.
 * @param {string} dir the checkout, installed and built
 * @param {string[]} args see lib/server/testing/crash/README.md
 * @returns {Promise<boolean>} whether nothing was
 */
export async function runCrash(dir, args) {
  await bundle(dir, harness);
  await bundle(dir, server, inOneFile);
  return runNode(dir, ["--enable-source-maps", join(dir, "dist", "crash.mjs"), ...args]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await ensureInstalled(repositoryDir, console.log);
  await ensureBundles(repositoryDir, console.log);
  await ensurePages(repositoryDir, console.log);
  process.exitCode = (await runCrash(repositoryDir, process.argv.slice(2))) ? 0 : 1;
}
