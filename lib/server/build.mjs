import { renameSync } from "node:fs";
import { join } from "node:path";
import { RefuseToStart } from "./refuse-to-start.mjs";
import { runProgram } from "./run-program.mjs";
import { buildUnlessStamped, sourceStamp } from "./source-stamp.mjs";

const bundles = [
  { name: "server", entry: "lib/server/serve.ts" },
  { name: "render-worker", entry: "lib/server/render/render-worker.ts" },
  { name: "import-worker", entry: "lib/server/import/import-worker.ts" },
  { name: "sheet-worker", entry: "lib/server/sheets/sheet-worker.ts" },
  { name: "cli", entry: "lib/cli/main.ts" },
];
const bundleSources = ["lib", "db", "package.json"];
const pageSources = [
  "app",
  "lib",
  "public",
  "next.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/**
 * Bundles server and command line into `dist/` when their sources changed.
 * @param {string} dir the checkout
 * @param {(line: string) => void} log
 */
export async function ensureBundles(dir, log) {
  const stamp = sourceStamp(dir, bundleSources, [process.version]);
  const files = bundles.map(({ name }) => join(dir, "dist", `${name}.mjs`));
  await buildUnlessStamped(join(dir, "dist", "bundles.stamp"), stamp, files, async () => {
    log("Bundling server and command line…");
    await bundle(dir, bundles);
  });
}

/**
 * Bundles programs into `dist/`, where they find what lies beside it.
 * @param {string} dir the checkout
 * @param {readonly { name: string, entry: string }[]} programs
 * @param {import("esbuild").BuildOptions} options in place of what the product is bundled with
 */
export async function bundle(dir, programs, options = {}) {
  const { build, stop } = await import("esbuild");
  for (const { name, entry } of programs) {
    const unfinished = join(dir, "dist", `${name}.${process.pid}.mjs`);
    await build({
      absWorkingDir: dir,
      entryPoints: [entry],
      outfile: unfinished,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      packages: "external",
      sourcemap: "inline",
      logLevel: "warning",
      ...options,
    });
    renameSync(unfinished, join(dir, "dist", `${name}.mjs`));
  }
  await stop();
}

/**
 * Builds the pages with Next when their sources changed.
 * @param {string} dir the checkout
 * @param {(line: string) => void} log
 */
export async function ensurePages(dir, log) {
  const stamp = sourceStamp(dir, pageSources, [process.version]);
  const results = [join(dir, ".next", "BUILD_ID")];
  await buildUnlessStamped(join(dir, "dist", "pages.stamp"), stamp, results, async () => {
    log("Building the pages (next build), about a minute…");
    const next = join(dir, "node_modules", "next", "dist", "bin", "next");
    const env = {
      ...process.env,
      NODE_ENV: /** @type {const} */ ("production"),
      NEXT_TELEMETRY_DISABLED: "1",
    };
    const { code, output } = await runProgram(process.execPath, [next, "build"], { cwd: dir, env });
    if (code !== 0) throw new RefuseToStart(`The pages could not be built. Next said:\n${output.trim()}`);
  });
}
