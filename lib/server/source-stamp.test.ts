import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildUnlessStamped, sourceStamp } from "./source-stamp.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clearline-stamp-"));
  mkdirSync(join(folder, "lib", "deep"), { recursive: true });
  writeFileSync(join(folder, "lib", "deep", "one.ts"), "one");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stamp = (...facts: string[]) => sourceStamp(folder, ["lib", "absent"], facts);

test("the stamp stays the same while the sources do", () => {
  expect(stamp()).toBe(stamp());
});

test("content, name and facts each change the stamp", () => {
  const stamps = [stamp(), stamp("node 20")];
  writeFileSync(join(folder, "lib", "deep", "one.ts"), "two");
  stamps.push(stamp());
  writeFileSync(join(folder, "lib", "two.ts"), "");
  stamps.push(stamp());
  expect(new Set(stamps).size).toBe(4);
});

test("tests, notes and hidden files do not change the stamp", () => {
  const before = stamp();
  for (const name of ["one.test.ts", "page.test.tsx", "README.md", ".DS_Store"]) {
    writeFileSync(join(folder, "lib", name), name);
  }
  expect(stamp()).toBe(before);
});

test("a build runs once for one stamp, again for another, and again when its result is gone", async () => {
  const result = join(folder, "dist", "server.mjs");
  let builds = 0;
  const build = async () => {
    builds += 1;
    mkdirSync(join(folder, "dist"), { recursive: true });
    writeFileSync(result, "");
  };
  const run = (wanted: string) => buildUnlessStamped(join(folder, "dist", "stamp"), wanted, [result], build);

  await run("a");
  await run("a");
  expect(builds).toBe(1);
  await run("b");
  expect(builds).toBe(2);
  rmSync(result);
  await run("b");
  expect(builds).toBe(3);
});

test("a build that fails leaves no stamp", async () => {
  const stampFile = join(folder, "dist", "stamp");
  const failing = buildUnlessStamped(stampFile, "a", [], async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  let hasBuilt = false;
  await buildUnlessStamped(stampFile, "a", [], async () => {
    hasBuilt = true;
  });
  expect(hasBuilt).toBe(true);
});
