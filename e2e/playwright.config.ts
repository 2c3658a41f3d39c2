import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = process.env.CLEARLINE_E2E_PORT ?? "4190";
const dataDir = process.env.CLEARLINE_E2E_DATA_DIR ?? mkdtempSync(join(tmpdir(), "clearline-e2e-"));
const browser = process.env.CLEARLINE_BROWSER;
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: ".",
  outputDir: join(root, "test-results", "browser"),
  workers: 2,
  timeout: 90_000,
  // Two browsers on two cores: what a user sees at once may come late.
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL,
    screenshot: "only-on-failure",
    // A trace costs a sixth of the time: CLEARLINE_TRACE=1 keeps those of failures.
    trace: process.env.CLEARLINE_TRACE === "1" ? "retain-on-failure" : "off",
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: `"${process.execPath}" --enable-source-maps dist/server.mjs`,
    cwd: root,
    url: baseURL,
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    env: {
      CLEARLINE_DATA_DIR: dataDir,
      CLEARLINE_ORIGIN: baseURL,
      HOST: "127.0.0.1",
      NODE_ENV: "production",
      PORT: port,
    },
  },
});
