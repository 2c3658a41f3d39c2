import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBundles, ensurePages } from "../lib/server/build.mjs";
import { ensureInstalled } from "../lib/server/install.mjs";
import { repositoryDir } from "../lib/server/repository.mjs";
import { findBrowser } from "./find-browser.mjs";
import { findFreePort } from "./free-port.mjs";

/**
 * Runs the journeys of `e2e` in a browser against the built product with an empty data folder.
 * @param {string} dir the checkout
 * @param {string[]} args further arguments for Playwright
 * @param {string} report where Playwright's JSON report goes
 * @returns {Promise<boolean>} whether all passed
 */
export async function runBrowserTests(dir, args, report) {
  const dataDir = mkdtempSync(join(tmpdir(), "clearline-e2e-"));
  const cli = join(dir, "node_modules", "@playwright", "test", "cli.js");
  const config = join(dir, "e2e", "playwright.config.ts");
  const env = {
    ...process.env,
    CLEARLINE_BROWSER: await findBrowser(dir, console.log),
    CLEARLINE_E2E_DATA_DIR: dataDir,
    CLEARLINE_E2E_PORT: String(await findFreePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  try {
    const { status } = spawnSync(
      process.execPath,
      [cli, "test", "--config", config, "--pass-with-no-tests", ...args],
      {
        cwd: dir,
        stdio: "inherit",
        env,
      },
    );
    return status === 0;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await ensureInstalled(repositoryDir, console.log);
  await ensureBundles(repositoryDir, console.log);
  await ensurePages(repositoryDir, console.log);
  const report = join(repositoryDir, "test-results", "playwright.json");
  process.exitCode = (await runBrowserTests(repositoryDir, process.argv.slice(2), report)) ? 0 : 1;
}
