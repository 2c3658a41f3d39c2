import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { NO_HEADS, toEntry } from "#lib/sync/room/room-state.ts";
import { createMemoryLogStore } from "#lib/sync/testing/memory-log-store.ts";
import { createLogStore } from "./log-store.ts";
import { openDatabase } from "./open-database.ts";
import { batchOf, describeLogStore, entriesAfter } from "./testing/log-store.contract.ts";
import { openTestDatabase } from "./testing/open-test-database.ts";
import { createTemporaryFolder } from "./testing/temporary-folder.ts";

describeLogStore("in memory", createMemoryLogStore);
describeLogStore("SQLite in memory", () => createLogStore(openTestDatabase()));
describeLogStore("SQLite in a file", () => createLogStore(openTestDatabase(createTemporaryFolder())));

const MATRIX = MatrixId.parse("matrix-1");
const AT = "2026-03-01T09:00:00.000Z";

async function storeOneChange() {
  const database = openTestDatabase();
  const store = createLogStore(database);
  await store.create(MATRIX, AT);
  await store.commit(MATRIX, NO_HEADS, batchOf(entriesAfter(NO_HEADS, "shared", ["a"])));
  return database;
}

describe("the log in SQLite", () => {
  it.each([
    ["UPDATE", sql`UPDATE change SET body = '{}'`],
    ["DELETE", sql`DELETE FROM change`],
    [
      "REPLACE",
      sql`INSERT OR REPLACE INTO change SELECT matrix, stream, revision, op, at, '{}', previous_hash, hash FROM change`,
    ],
    ["UPDATE of a fate", sql`UPDATE fate SET body = '{}'`],
    ["DELETE of a fate", sql`DELETE FROM fate`],
  ])("is append-only while its matrix exists: %s is refused", async (_name, statement) => {
    const { query } = await storeOneChange();
    const cause = expect.objectContaining({ message: expect.stringMatching(/append-only|one fate/) });
    expect(() => query.run(statement)).toThrow(expect.objectContaining({ cause }));
    expect(query.get(sql`SELECT count(*) AS n FROM change WHERE body <> '{}'`)).toEqual({ n: 1 });
  });

  it("is still there after the database was closed and opened again", async () => {
    const folder = createTemporaryFolder();
    const before = openDatabase({ folder });
    await createLogStore(before).create(MATRIX, AT);
    const entries = entriesAfter(NO_HEADS, "shared", ["a", "b"]);
    await createLogStore(before).commit(MATRIX, NO_HEADS, batchOf(entries));
    before.close();
    expect(existsSync(join(folder, "clearline.db"))).toBe(true);
    const after = createLogStore(openTestDatabase(folder));
    expect(await after.entriesSince(MATRIX, "shared", 0, 10)).toEqual(entries);
  });

  it("keeps long entries and states deflated, and gives them back as they were", async () => {
    const database = openTestDatabase();
    const store = createLogStore(database);
    await store.create(MATRIX, AT);
    const [short] = entriesAfter(NO_HEADS, "shared", ["a"]);
    if (!short) throw new Error("There is no entry");
    const by = { ...short.change.by, name: "é".repeat(100_000) };
    const long = toEntry(NO_HEADS, { ...short.change, by });
    await store.commit(MATRIX, NO_HEADS, batchOf([long]));
    const text = JSON.stringify({ note: "Überprüfen ".repeat(10_000) });
    await store.saveSnapshot(MATRIX, { stream: "shared", revision: 1, body: text });
    expect(await store.entriesSince(MATRIX, "shared", 0, 10)).toEqual([long]);
    expect((await store.findSnapshot(MATRIX, "shared"))?.body).toBe(text);
    for (const table of ["change", "snapshot"]) {
      const { kind, size } = database.query.get<{ kind: string; size: number }>(
        sql.raw(`SELECT typeof(body) AS kind, length(body) AS size FROM ${table}`),
      );
      expect(kind).toBe("blob");
      expect(size).toBeLessThan(10_000);
    }
  });

  it("lets one of two connections win and tells the other that the heads moved", async () => {
    const folder = createTemporaryFolder();
    const one = createLogStore(openTestDatabase(folder));
    const other = createLogStore(openTestDatabase(folder));
    await one.create(MATRIX, AT);
    const results = [
      await one.commit(MATRIX, NO_HEADS, batchOf(entriesAfter(NO_HEADS, "shared", ["a"]))),
      await other.commit(MATRIX, NO_HEADS, batchOf(entriesAfter(NO_HEADS, "shared", ["b"]))),
    ];
    expect(results.map(({ kind }) => kind)).toEqual(["stored", "moved"]);
  });
});
