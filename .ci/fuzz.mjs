import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bundle } from "../lib/server/build.mjs";
import { ensureInstalled } from "../lib/server/install.mjs";
import { repositoryDir as dir } from "../lib/server/repository.mjs";

/** What can be played for long, by name. */
const PROGRAMS = {
  sync: "lib/sync/testing/simulation/fuzz.ts",
  pdf: "lib/document/testing/fuzz.ts",
  texts: "lib/checker/testing/hostile/fuzz.ts",
};

const [first = "", ...rest] = process.argv.slice(2);
const isNamed = Object.hasOwn(PROGRAMS, first);
const name = isNamed ? /** @type {keyof typeof PROGRAMS} */ (first) : "sync";
const args = isNamed ? rest : process.argv.slice(2);

await ensureInstalled(dir, console.log);
await bundle(dir, [{ name: "fuzz", entry: PROGRAMS[name] }]);
const { status } = spawnSync(
  process.execPath,
  ["--enable-source-maps", join(dir, "dist", "fuzz.mjs"), ...args],
  {
    cwd: dir,
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
