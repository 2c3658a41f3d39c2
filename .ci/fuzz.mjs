import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bundleProgram } from "../lib/server/build.mjs";
import { ensureInstalled } from "../lib/server/install.mjs";
import { repositoryDir as dir } from "../lib/server/repository.mjs";

const program = join(dir, "dist", "fuzz.mjs");

await ensureInstalled(dir, console.log);
await bundleProgram(dir, "lib/sync/testing/simulation/fuzz.ts", program);
const { status } = spawnSync(process.execPath, ["--enable-source-maps", program, ...process.argv.slice(2)], {
  cwd: dir,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
