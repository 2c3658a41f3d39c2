import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const notBuilt = /\.test\.tsx?$|\.md$|(^|\/)\.|(^|\/)node_modules(\/|$)/;

/**
 * A hash of names and contents of sources, so that a build is repeated only when they differ; tests and notes do not count.
 * @param {string} dir
 * @param {string[]} sources files and folders inside `dir`
 * @param {string[]} facts anything else the build depends on
 */
export function sourceStamp(dir, sources, facts) {
  const hash = createHash("sha256");
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const file of listSources(dir, sources)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(dir, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} dir
 * @param {string[]} sources
 * @returns {string[]}
 */
function listSources(dir, sources) {
  return sources.flatMap((source) => {
    const path = join(dir, source);
    if (notBuilt.test(source) || !existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [source];
    const names = readdirSync(path).sort();
    return listSources(
      dir,
      names.map((name) => `${source}/${name}`),
    );
  });
}

/**
 * Runs `build` unless the stamp in `stampFile` says that it already ran for these sources.
 * @param {string} stampFile
 * @param {string} stamp
 * @param {string[]} results files that must exist for the stamp to count
 * @param {() => Promise<void>} build
 */
export async function buildUnlessStamped(stampFile, stamp, results, build) {
  const isStamped = existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
  if (isStamped && results.every((file) => existsSync(file))) return;
  await build();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
