import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { plantedTargets, plantedViolations } from "./planted-violations.mjs";

const folders = ["app", "lib", "db", "e2e", "bench"];
const isModule = /\.(ts|tsx|mjs|cjs)$/;
const knownRoom =
  /^(app|db|e2e|bench)\/|^lib\/(matrix|catalogue|wording|checker|drill|document|sync|access|server|cli)\//;

/** @typedef {{ from: string, to: string, rule: { name: string } }} Violation */
/** @typedef {{ modules: { source: string }[], summary: { violations: Violation[] } }} Reading */

/**
 * Checks who imports whom; returns one line a fault, none when all is well.
 * @param {string} dir the checkout
 * @returns {string[]}
 */
export function checkBoundaries(dir) {
  const reading = readModules(dir, dir);
  return [
    ...reading.summary.violations.map((violation) => toSentence(dir, violation)),
    ...findUnread(dir, reading),
    ...findToothlessRules(dir),
  ];
}

/**
 * @param {string} dir
 * @param {Violation} violation
 */
function toSentence(dir, { from, to, rule }) {
  const advice = readRules(dir).find(({ name }) => name === rule.name)?.comment ?? "";
  return `${from} may not import ${to} (${rule.name}). ${advice}`;
}

/**
 * Modules that git knows and the boundary check did not read, or that lie in no room.
 * @param {string} dir
 * @param {Reading} reading
 */
function findUnread(dir, reading) {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...folders], {
    cwd: dir,
    encoding: "utf8",
  });
  const files = listed.split("\n").filter((file) => isModule.test(file) && existsSync(join(dir, file)));
  const read = new Set(reading.modules.map(({ source }) => source));
  return [
    ...files.filter((file) => !read.has(file)).map((file) => `${file} was not read by the boundary check.`),
    ...files
      .filter((file) => !knownRoom.test(file))
      .map((file) => `${file} lies in no room: add the room to .ci/boundaries.cjs or move the file.`),
  ];
}

/**
 * Rules that do not report the violation planted for them in a copy of the rooms.
 * @param {string} dir
 */
function findToothlessRules(dir) {
  const planted = join(dir, "dist", "planted-violations");
  rmSync(planted, { recursive: true, force: true });
  const imports = { "#lib/*": "./lib/*", "#db/*": "./db/*" };
  plant(planted, "package.json", JSON.stringify({ type: "module", imports }));
  for (const file of plantedTargets) plant(planted, file, "export const target = 1;");
  for (const { file, text } of plantedViolations) plant(planted, file, text);
  const found = readModules(dir, planted).summary.violations;
  const rules = new Set(found.map(({ rule }) => rule.name));
  rmSync(planted, { recursive: true });
  return [
    ...plantedViolations
      .filter(({ rule, file }) => !found.some((one) => one.rule.name === rule && one.from === file))
      .map(({ rule, file }) => `The boundary rule ${rule} does not report the violation planted in ${file}.`),
    ...readRules(dir)
      .filter(({ name }) => !rules.has(name))
      .map(({ name }) => `No violation is planted for the boundary rule ${name}.`),
  ];
}

/**
 * @param {string} dir
 * @returns {{ name: string, comment: string }[]}
 */
function readRules(dir) {
  return createRequire(import.meta.url)(join(dir, ".ci", "boundaries.cjs")).forbidden;
}

/**
 * @param {string} dir the checkout
 * @param {string} root the folder whose rooms are read
 * @returns {Reading}
 */
function readModules(dir, root) {
  const cruiser = join(dir, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const config = join(dir, ".ci", "boundaries.cjs");
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const args = [cruiser, "--config", config, "--output-type", "json", ...present];
  const text = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(text);
}

/**
 * @param {string} root
 * @param {string} file
 * @param {string} text
 */
function plant(root, file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
