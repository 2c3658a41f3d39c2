import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { acquireDataFolderLock } from "./data-folder-lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clearline-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the data folder is created, with the folders above it", () => {
  const dataDir = join(folder, "a", "b");
  acquireDataFolderLock(dataDir).release();
  expect(existsSync(dataDir)).toBe(true);
});

test("a held folder is refused until it is released", () => {
  const lock = acquireDataFolderLock(folder);
  expect(() => acquireDataFolderLock(folder)).toThrow(/^Another Clearline is already using the data folder/);
  lock.release();
  acquireDataFolderLock(folder).release();
});

test("a process that holds the folder is respected, and forgotten once it is killed", async () => {
  const holder = spawn(process.execPath, ["--input-type=module", "-e", holdLock], {
    env: { ...process.env, LOCK_FILE: join(folder, "server.lock") },
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  expect(() => acquireDataFolderLock(folder)).toThrow(/^Another Clearline/);

  holder.kill("SIGKILL");
  await once(holder, "exit");
  acquireDataFolderLock(folder).release();
});

test.each(["below a file", "the file itself"])(
  "a data folder that is %s is refused in one sentence",
  (kind) => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const dataDir = kind === "below a file" ? join(file, "data") : file;
    expect(() => acquireDataFolderLock(dataDir)).toThrow(
      /^The data folder .* cannot be written \(.*\); make it/,
    );
  },
);

const holdLock = `
  import Database from "better-sqlite3";
  const database = new Database(process.env.LOCK_FILE);
  database.exec("BEGIN EXCLUSIVE");
  process.stdout.write("held");
  setInterval(() => database.inTransaction, 1000);
`;
