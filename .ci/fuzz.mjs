import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bundle } from "../lib/server/build.mjs";
import { ensureInstalled } from "../lib/server/install.mjs";
import { repositoryDir as dir } from "../lib/server/repository.mjs";

const program = join(dir, "dist", "fuzz.mjs");

await ensureInstalled(dir, console.log);
await bundle(dir, [{ name: "fuzz", entry: "lib/sync/testing/simulation/fuzz.ts" }]);
const { status } = spawnSync(process.execPath, ["--enable-source-maps", program, ...process.argv.slice(2)], {
  cwd: dir,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
