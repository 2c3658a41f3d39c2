import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

// The headless shell opens a page three times as fast as a whole Chromium without a window.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/**
 * A Chromium for the browser tests: from CLEARLINE_BROWSER, PATH, Playwright's own, or installed now.
 * @param {string} dir the checkout
 * @param {(line: string) => void} log
 * @returns {Promise<string>} the program's path
 */
export async function findBrowser(dir, log) {
  const present = process.env.CLEARLINE_BROWSER ?? findOnPath() ?? (await findPlaywrightBrowser());
  if (present !== undefined) return present;
  log("No Chromium found: trying to install Playwright's own…");
  const cli = join(dir, "node_modules", "playwright", "cli.js");
  run(process.execPath, [cli, "install", "chromium"]);
  const own = await findPlaywrightBrowser();
  if (own !== undefined) return own;
  if (process.getuid?.() === 0 && run("apt-get", ["--version"])) {
    log("Trying to install the system's Chromium (apt-get install chromium)…");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "chromium-headless-shell"]) ||
      run("apt-get", ["install", "-y", "chromium"]);
  }
  const installed = findOnPath();
  if (installed !== undefined) return installed;
  throw new Error(
    "The browser tests need Chromium and none could be found or installed: put chromium or google-chrome on PATH, or set CLEARLINE_BROWSER to the program.",
  );
}

function findOnPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path) && run(path, ["--version"]));
}

async function findPlaywrightBrowser() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
