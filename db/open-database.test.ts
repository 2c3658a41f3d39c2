import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { DatabaseTooNewError, DatabaseUnusableError } from "./database-errors.ts";
import { createLogStore } from "./log-store.ts";
import { openDatabase } from "./open-database.ts";
import { openTestDatabase } from "./testing/open-test-database.ts";
import { createTemporaryFolder } from "./testing/temporary-folder.ts";

/** The migrations of the version before the named one. */
function migrationsBefore(tag: string): string {
  const folder = createTemporaryFolder();
  cpSync(fileURLToPath(new URL("../drizzle", import.meta.url)), folder, { recursive: true });
  const file = join(folder, "meta", "_journal.json");
  const journal: { readonly entries: readonly { readonly tag: string }[] } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const at = journal.entries.findIndex((entry) => entry.tag === tag);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return folder;
}

describe("opening the database", () => {
  it("creates the folder and the file, with every promise switched on", () => {
    const folder = join(createTemporaryFolder(), "new", "data");
    const { query } = openTestDatabase(folder);
    const pragma = (name: string) => Object.values(query.get<object>(sql.raw(`PRAGMA ${name}`)))[0];
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("recursive_triggers")).toBe(1);
    expect(pragma("secure_delete")).toBe(1);
    expect(pragma("busy_timeout")).toBe(250);
  });

  it("opens a second time without migrating again", () => {
    const folder = createTemporaryFolder();
    const migrationsOf = ({ query }: ReturnType<typeof openDatabase>) =>
      query.all(sql`SELECT * FROM __drizzle_migrations`);
    const first = openDatabase({ folder });
    const made = migrationsOf(first);
    first.close();
    expect(made.length).toBeGreaterThan(2);
    expect(migrationsOf(openTestDatabase(folder))).toEqual(made);
  });

  it("brings a database of an earlier version to this one and keeps what it holds", async () => {
    const folder = createTemporaryFolder();
    const earlier = openDatabase({ folder, migrations: migrationsBefore("0002_epoch-start") });
    const hash = "0".repeat(64);
    earlier.query.run(sql`
      INSERT INTO matrix (id, created_at, epoch, shared_revision, shared_hash,
        buyer_revision, buyer_hash, provider_revision, provider_hash)
      VALUES ('matrix-1', '2026-03-01T09:00:00.000Z', 'first', 3, ${hash}, 0, ${hash}, 0, ${hash})`);
    earlier.close();
    const store = createLogStore(openTestDatabase(folder));
    expect(await store.findEpoch(MatrixId.parse("matrix-1"))).toEqual({
      id: "first",
      start: { shared: 0, buyer: 0, provider: 0 },
    });
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
