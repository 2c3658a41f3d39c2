import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RefuseToStart } from "./refuse-to-start.mjs";
import { runProgram } from "./run-program.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

/**
 * Whether node_modules holds what the lock file asks for, by npm's own record of its last install.
 * @param {LockedPackages} wanted packages of package-lock.json
 * @param {LockedPackages} installed packages of node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, locked]) => {
    const found = installed[path];
    const mayBeAbsent = path === "" || locked.optional === true;
    if (found === undefined) return mayBeAbsent;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * Installs the locked packages when they are missing or differ from the lock file.
 * @param {string} dir the checkout
 * @param {(line: string) => void} log
 */
export async function ensureInstalled(dir, log) {
  if (isInstalled(readPackages(join(dir, "package-lock.json")), readInstalled(dir)) && loadsDatabase(dir)) {
    return;
  }
  log("Installing packages (npm ci), which takes a few minutes the first time…");
  const npm = await runProgram("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: dir });
  if (npm.code !== 0) throw installFailure(npm.output, missingCompilers());
  if (loadsDatabase(dir)) return;
  log("Compiling better-sqlite3…");
  const rebuild = await runProgram("npm", ["rebuild", "better-sqlite3"], { cwd: dir });
  if (!loadsDatabase(dir)) throw installFailure(rebuild.output, missingCompilers());
}

/**
 * Says why an installation failed: missing compilers when the database could not be built, else npm's words.
 * @param {string} output what npm printed
 * @param {string[]} missing programs that compiling needs and that are not on PATH
 */
export function installFailure(output, missing) {
  if (missing.length > 0 && /better-sqlite3|node-gyp|gyp ERR|prebuild-install/.test(output)) {
    return new RefuseToStart(
      `The database (better-sqlite3) has no ready-made file for this computer that could be downloaded, and it cannot be compiled because ${listWords(missing)} ${missing.length > 1 ? "are" : "is"} missing: install python3, make and g++ (Debian, Ubuntu: apt-get install -y python3 make g++) and start again.`,
    );
  }
  const lastLines = output.trim().split("\n").slice(-15).join("\n");
  return new RefuseToStart(
    `npm could not install the packages; connect to the npm registry and start again. npm said:\n${lastLines}`,
  );
}

/** Programs that compiling the database needs and that are not on PATH. */
function missingCompilers() {
  const needed = [
    ["python3", "python"],
    ["make", "gmake"],
    ["g++", "c++", "clang++"],
  ];
  return needed
    .filter((names) => !names.some((name) => spawnSync(name, ["--version"]).error === undefined))
    .map(([name]) => name ?? "");
}

/** @param {string} dir */
function loadsDatabase(dir) {
  const probe = 'new (require("better-sqlite3"))(":memory:").close()';
  return spawnSync(process.execPath, ["-e", probe], { cwd: dir }).status === 0;
}

/** @param {string} dir */
function readInstalled(dir) {
  const record = join(dir, "node_modules", ".package-lock.json");
  return existsSync(record) ? readPackages(record) : {};
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** @param {string[]} words */
function listWords(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : String(words[0]);
}
