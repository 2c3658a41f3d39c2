import { ensureBundles } from "../server/build.mjs";
import { ensureInstalled } from "../server/install.mjs";
import { requireNodeVersion } from "../server/node-version.mjs";
import { reportAndFail } from "../server/refuse-to-start.mjs";
import { repositoryDir } from "../server/repository.mjs";

/** @param {string} line */
const log = (line) => console.error(line);

try {
  requireNodeVersion(process.versions.node);
  await ensureInstalled(repositoryDir, log);
  await ensureBundles(repositoryDir, log);
  process.setSourceMapsEnabled(true);
  await import(new URL("../../dist/cli.mjs", import.meta.url).href);
} catch (error) {
  reportAndFail(error);
  process.exitCode = 2;
}
