import { ensureBundles, ensurePages } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { requireNodeVersion } from "./node-version.mjs";
import { reportAndFail } from "./refuse-to-start.mjs";
import { repositoryDir } from "./repository.mjs";

/** @param {string} line */
const log = (line) => console.log(line);

try {
  requireNodeVersion(process.versions.node);
  await ensureInstalled(repositoryDir, log);
  await ensureBundles(repositoryDir, log);
  await ensurePages(repositoryDir, log);
  Object.assign(process.env, { NODE_ENV: "production" });
  process.setSourceMapsEnabled(true);
  await import(new URL("../../dist/server.mjs", import.meta.url).href);
} catch (error) {
  reportAndFail(error);
}
