import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { DatabaseTooNewError, DatabaseUnusableError } from "./database-errors.ts";
import { openDatabase } from "./open-database.ts";
import { openTestDatabase } from "./testing/open-test-database.ts";
import { createTemporaryFolder } from "./testing/temporary-folder.ts";

describe("opening the database", () => {
  it("creates the folder and the file, with every promise switched on", () => {
    const folder = join(createTemporaryFolder(), "new", "data");
    const { query } = openTestDatabase(folder);
    const pragma = (name: string) => Object.values(query.get<object>(sql.raw(`PRAGMA ${name}`)))[0];
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("recursive_triggers")).toBe(1);
    expect(pragma("busy_timeout")).toBe(5000);
  });

  it("opens a second time without migrating again", () => {
    const folder = createTemporaryFolder();
    openDatabase({ folder }).close();
    const { query } = openTestDatabase(folder);
    expect(query.get(sql`SELECT count(*) AS n FROM __drizzle_migrations`)).toEqual({ n: 2 });
  });

  it("refuses a database that a newer version wrote, and says what to do", () => {
    const folder = createTemporaryFolder();
    const newer = openDatabase({ folder });
    newer.query.run(sql`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)`);
    newer.close();
    expect(() => openDatabase({ folder })).toThrow(DatabaseTooNewError);
    expect(() => openDatabase({ folder })).toThrow(/newer version of Clearline; install that version/);
  });

  it("refuses a file that is no database, in one sentence", () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, "clearline.db"), "This is a letter, not a database. ".repeat(100));
    expect(() => openDatabase({ folder })).toThrow(DatabaseUnusableError);
    expect(() => openDatabase({ folder })).toThrow(/cannot be used \(.*not a database\)/);
  });

  it("refuses a file that cannot be opened, in one sentence", () => {
    const folder = createTemporaryFolder();
    mkdirSync(join(folder, "clearline.db"));
    expect(() => openDatabase({ folder })).toThrow(DatabaseUnusableError);
  });

  it("refuses a folder that is a file, in one sentence", () => {
    const file = join(createTemporaryFolder(), "data");
    writeFileSync(file, "");
    expect(() => openDatabase({ folder: file })).toThrow(DatabaseUnusableError);
  });

  it.skipIf(process.getuid?.() === 0)("refuses a file that may only be read, in one sentence", () => {
    const folder = createTemporaryFolder();
    openDatabase({ folder }).close();
    chmodSync(join(folder, "clearline.db"), 0o400);
    expect(() => openDatabase({ folder })).toThrow(DatabaseUnusableError);
  });
});
