import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openForReading } from "#db/open-for-reading.ts";
import { createTemporaryFolder } from "#db/testing/temporary-folder.ts";
import { acquireDataFolderLock } from "#lib/server/data-folder-lock.ts";
import { createFilledFolder, edit, send, withServices } from "#lib/server/testing/filled-folder.ts";
import { runIn } from "./testing/run-in.ts";

describe("clearline backup", () => {
  it("writes one verified file and says what is in it", async () => {
    const { folder } = await createFilledFolder();
    const place = createTemporaryFolder();
    const out = join(place, "copy.db");
    const outcome = await runIn(folder, "backup", out);
    const sha256 = createHash("sha256").update(readFileSync(out)).digest("hex");
    const bytes = statSync(out).size.toLocaleString("en-US");
    expect(outcome).toMatchObject({
      exitCode: 0,
      out: `${out}: 1 matrix, 9 changes, ${bytes} bytes. Every chain holds.\nSHA-256 ${sha256}\n`,
      err: expect.stringContaining("Keep it where only you can read it"),
    });
    expect(readdirSync(place)).toEqual(["copy.db"]);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  it("works while a server holds the folder and edits arrive, and holds all that was acknowledged before", async () => {
    const { folder, id, buyer } = await createFilledFolder();
    const lock = acquireDataFolderLock(folder);
    const out = join(createTemporaryFolder(), "copy.db");
    const acknowledged = await withServices(folder, async (services) => {
      let isDone = false;
      const backup = runIn(folder, "backup", out).finally(() => {
        isDone = true;
      });
      let count = 0;
      while (!isDone) {
        count += 1;
        const [ack] = await send(services, buyer, [edit(`live-${count}`, `Live ${count}`)]);
        expect(ack?.fate.state).toBe("applied");
      }
      expect(await backup).toMatchObject({ exitCode: 0 });
      return count;
    });
    lock.release();
    expect(acknowledged).toBeGreaterThan(1);
    const verified = await runIn(folder, "verify-log", out, "--matrix", id);
    expect(verified).toMatchObject({ exitCode: 0, out: expect.stringContaining("Every chain holds") });
  });

  it("copies one moment, however long it takes", async () => {
    const { folder } = await createFilledFolder();
    const out = join(createTemporaryFolder(), "copy.db");
    const source = openForReading(join(folder, "clearline.db"));
    const writer = new Sqlite(join(folder, "clearline.db"));
    writer.exec("UPDATE matrix_summary SET title = 'Later'");
    writer.close();
    await source.copyTo(out);
    source.close();
    const copy = new Sqlite(out, { readonly: true });
    expect(copy.prepare("SELECT title FROM matrix_summary").pluck().get()).not.toBe("Later");
    copy.close();
  });

  it("holds no secret of a link, a session or a code", async () => {
    const { folder, sessions } = await createFilledFolder();
    const out = join(createTemporaryFolder(), "copy.db");
    await runIn(folder, "backup", out);
    const text = readFileSync(out, "latin1");
    expect(text).toContain("Piotr Nowak");
    for (const secret of Object.values(sessions)) expect(text).not.toContain(secret);
  });

  it("replaces a file only when told to, and then only by a good copy", async () => {
    const { folder } = await createFilledFolder();
    const out = join(createTemporaryFolder(), "copy.db");
    writeFileSync(out, "yesterday's");
    expect(await runIn(folder, "backup", out)).toMatchObject({
      exitCode: 2,
      err: `${out} is there already. Name another file, or say --overwrite to replace it.\n`,
    });
    expect(readFileSync(out, "utf8")).toBe("yesterday's");
    expect((await runIn(folder, "backup", out, "--overwrite")).exitCode).toBe(0);
    expect((await runIn(folder, "verify-log", out)).exitCode).toBe(0);
  });

  it("writes nothing when a chain does not hold, and keeps what was there", async () => {
    const { folder } = await createFilledFolder();
    const sqlite = new Sqlite(join(folder, "clearline.db"));
    sqlite.exec("DROP TRIGGER change_stays");
    sqlite.exec("UPDATE change SET body = replace(body, 'Edit 3', 'Forged') WHERE op = 'edit-3'");
    sqlite.close();
    const place = createTemporaryFolder();
    const out = join(place, "copy.db");
    writeFileSync(out, "yesterday's");
    const outcome = await runIn(folder, "backup", out, "--overwrite");
    expect(outcome).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining("op edit-3") });
    expect(readdirSync(place)).toEqual(["copy.db"]);
    expect(readFileSync(out, "utf8")).toBe("yesterday's");
  });

  it("never writes over the database itself, by whatever name", async () => {
    const { folder } = await createFilledFolder();
    for (const name of ["clearline.db", "clearline.db-wal", "server.lock", "./x/../clearline.db"]) {
      mkdirSync(join(folder, "x"), { recursive: true });
      expect(await runIn(folder, "backup", join(folder, name), "--overwrite")).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining("belongs to the server itself"),
      });
    }
    expect((await runIn(folder, "verify-log")).exitCode).toBe(0);
  });

  it("says in one sentence what is wrong with the place", async () => {
    const { folder } = await createFilledFolder();
    const place = createTemporaryFolder();
    writeFileSync(join(place, "copy.db.unfinished"), "");
    expect((await runIn(folder, "backup")).err).toMatch(/^Name the file to write/);
    expect((await runIn(folder, "backup", place)).err).toMatch(/is a folder\. Name a file in it/);
    expect((await runIn(folder, "backup", join(place, "no", "copy.db"))).err).toMatch(/^There is no folder/);
    expect((await runIn(folder, "backup", join(place, "copy.db"))).err).toMatch(/one was interrupted/);
    expect((await runIn(place, "backup", join(place, "b.db"))).err).toMatch(/There is no Clearline database/);
    expect(existsSync(join(place, "clearline.db"))).toBe(false);
  });
});
