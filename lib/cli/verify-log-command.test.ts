import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openDatabase } from "#db/open-database.ts";
import { createTemporaryFolder } from "#db/testing/temporary-folder.ts";
import { createFilledFolder, edit, send, withServices } from "#lib/server/testing/filled-folder.ts";
import { makeMatrix } from "#lib/server/testing/make-matrix.ts";
import { runIn } from "./testing/run-in.ts";

/** Writes in a database as somebody who knows it well: the triggers are back afterwards. */
function tamper(folder: string, ...statements: readonly string[]): void {
  const sqlite = new Sqlite(join(folder, "clearline.db"));
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all();
  sqlite.pragma("foreign_keys = OFF");
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
  for (const statement of statements) sqlite.exec(statement);
  for (const { sql } of triggers) sqlite.exec(sql);
  sqlite.close();
}

const SHARED = "WHERE stream = 'shared' AND revision";

describe("clearline verify-log", () => {
  it("walks every chain and says that all hold", async () => {
    const { folder } = await createFilledFolder();
    const outcome = await runIn(folder, "verify-log");
    expect(outcome).toEqual({
      exitCode: 0,
      out: `${join(folder, "clearline.db")}: 1 matrix, 9 changes. Every chain holds.\n`,
      err: "",
    });
  });

  it("works while a server writes, and does not wait for it", async () => {
    const { folder } = await createFilledFolder();
    const server = openDatabase({ folder });
    const writer = new Sqlite(join(folder, "clearline.db"));
    writer.exec("BEGIN IMMEDIATE");
    expect((await runIn(folder, "verify-log")).exitCode).toBe(0);
    writer.close();
    server.close();
  });

  it.each([
    {
      what: "a body that was changed",
      statements: [`UPDATE change SET body = replace(body, 'Edit 3', 'Edit 9') ${SHARED} = 4`],
      names: [
        "shared stream, revision 4, op edit-3",
        "by Ada Brandt (buyer)",
        "hash is not that of what it says",
      ],
    },
    {
      what: "a hash that was changed",
      statements: [`UPDATE change SET hash = '${"f".repeat(64)}' ${SHARED} = 3`],
      names: ["revision 3, op edit-2", "hash is not that", `found     ${"f".repeat(64)}`],
    },
    {
      what: "a body and its hash that were changed together",
      statements: [
        `UPDATE change SET body = replace(body, 'Edit 2', 'Edit 9'), hash = '${"a".repeat(64)}' ${SHARED} = 3`,
      ],
      names: ["revision 3, op edit-2", "hash is not that"],
    },
    {
      what: "an entry that was taken out",
      statements: [`DELETE FROM change ${SHARED} = 4`],
      names: [
        "revision 5, op edit-4",
        "Revision 4 cannot be found",
        "expected  revision 4",
        "found     revision 5",
      ],
    },
    {
      what: "an entry that was taken out and the others moved up",
      statements: [
        `DELETE FROM change ${SHARED} = 4`,
        `UPDATE change SET revision = 4, body = replace(body, '"revision":5', '"revision":4') ${SHARED} = 5`,
      ],
      names: ["revision 4, op edit-4", "does not follow the one before it"],
    },
    {
      what: "two entries that were swapped",
      statements: [
        `UPDATE change SET revision = -1 ${SHARED} = 3`,
        `UPDATE change SET revision = 3 ${SHARED} = 4`,
        `UPDATE change SET revision = 4 ${SHARED} = -1`,
      ],
      names: ["revision 3, op edit-3", "names another revision", "expected  3", "found     4"],
    },
    {
      what: "a tail that was cut off",
      statements: [`DELETE FROM change ${SHARED} > 4`, "DELETE FROM fate WHERE op IN ('edit-4', 'edit-5')"],
      names: ["shared stream, revision 6", "The log ends before", "found     revision 4 as the last"],
    },
    {
      what: "a head that was moved",
      statements: [`UPDATE matrix SET shared_hash = '${"0".repeat(64)}'`],
      names: ["shared stream, revision 6", "another hash than the matrix is said to stand at"],
    },
    {
      what: "an entry of a side's own stream",
      statements: [`UPDATE change SET body = replace(body, 'Still ours', 'Never ours') WHERE op = 'note-2'`],
      names: ["buyer stream, revision 2, op note-2", "hash is not that"],
    },
    {
      what: "another time of an entry",
      statements: [`UPDATE change SET at = '2020-01-01T00:00:00.000Z' ${SHARED} = 2`],
      names: ["revision 2, op edit-1", "names another time", "expected  2020-01-01T00:00:00.000Z"],
    },
    {
      what: "a body that is no JSON",
      statements: [`UPDATE change SET body = 'gone' ${SHARED} = 2`],
      names: ["revision 2, op edit-1", "cannot be read", "found     gone"],
    },
    {
      what: "a deflated body that no longer inflates",
      statements: [`UPDATE change SET body = zeroblob(400) ${SHARED} = 1`],
      names: ["shared stream, revision 1", "cannot be read"],
    },
    {
      what: "a chain that was forged to its end, but not its head",
      statements: [
        `INSERT INTO change SELECT matrix, stream, 7, 'extra', at, body, hash, hash FROM change ${SHARED} = 6`,
      ],
      names: ["revision 7, op extra", "names another revision"],
    },
    {
      what: "a fate without its change",
      statements: [`INSERT INTO fate SELECT id, 'ghost', '{"state":"applied","revision":2}' FROM matrix`],
      names: ["op ghost", "answered “applied”, and its change is not in the log"],
    },
    {
      what: "a change whose op has no fate",
      statements: ["DELETE FROM fate WHERE op = 'note-3'"],
      names: ["provider stream, revision 1, op note-3", "never answered"],
    },
    {
      what: "a fate that denies what was changed",
      statements: [`UPDATE fate SET body = '{"state":"invalid","message":"No."}' WHERE op = 'edit-2'`],
      names: ["shared stream, revision 3, op edit-2", "and yet it changed something"],
    },
    {
      what: "a kept state that is not the log's",
      statements: ["UPDATE snapshot SET body = replace(body, 'Edit 5', 'Edit 9') WHERE stream = 'shared'"],
      names: ["shared stream", "not what its log adds up to", "activity close-a-ticket", "Edit 9"],
    },
    {
      what: "a kept state that is newer than the log",
      statements: ["UPDATE snapshot SET revision = 99 WHERE stream = 'buyer'"],
      names: ["buyer stream", "newer than its log", "at most revision 2"],
    },
    {
      what: "rows that belong to nothing",
      statements: ["INSERT INTO fate VALUES ('nowhere', 'x', '{}')"],
      names: ["A row of fate belongs to no row of matrix."],
    },
  ])("finds $what", async ({ statements, names }) => {
    const { folder, id } = await createFilledFolder();
    tamper(folder, ...statements);
    const { exitCode, out } = await runIn(folder, "verify-log");
    expect(exitCode).toBe(1);
    expect(out).toContain("1 thing does not hold.");
    for (const name of names) expect(out).toContain(name);
    if (!out.startsWith("A row")) expect(out).toContain(`matrix ${id}`);
  });

  it("finds that a trigger which keeps the log append-only is gone", async () => {
    const { folder } = await createFilledFolder();
    const sqlite = new Sqlite(join(folder, "clearline.db"));
    sqlite.exec("DROP TRIGGER change_stays");
    sqlite.close();
    const outcome = await runIn(folder, "verify-log");
    expect(outcome).toMatchObject({ exitCode: 1, out: expect.stringContaining("The trigger change_stays") });
  });

  it("finds entries that stayed of a deleted matrix", async () => {
    const { folder } = await createFilledFolder();
    tamper(folder, "UPDATE matrix SET deleted_at = '2026-03-01T09:00:00.000Z'");
    const outcome = await runIn(folder, "verify-log");
    expect(outcome).toMatchObject({ exitCode: 1, out: expect.stringContaining("The matrix was deleted") });
    expect(outcome.out).toContain("0 matrices, 1 deleted, 0 changes");
  });

  it("looks at one matrix when it is named, and prints where its streams stand", async () => {
    const { folder, id } = await createFilledFolder();
    const other = await withServices(folder, async (services) => {
      const made = await makeMatrix(services);
      await send(services, made.buyer, [edit("other-1", "Other")]);
      return made.id;
    });
    tamper(folder, "UPDATE change SET body = replace(body, 'Other', 'Forged') WHERE op = 'other-1'");
    const whole = await runIn(folder, "verify-log", "--matrix", id);
    expect(whole).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/shared revision 6, hash [0-9a-f]{64}/),
    });
    expect(await runIn(folder, "verify-log", "--matrix", other)).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining("op other-1"),
    });
    expect((await runIn(folder, "verify-log")).out).toContain("2 matrices");
  });

  it("reads a backup by its name and leaves nothing beside it", async () => {
    const { folder } = await createFilledFolder();
    const out = join(createTemporaryFolder(), "copy.db");
    await runIn(folder, "backup", out);
    const before = readFileSync(out);
    expect((await runIn(createTemporaryFolder(), "verify-log", out)).exitCode).toBe(0);
    expect(readFileSync(out).equals(before)).toBe(true);
    expect(existsSync(`${out}-wal`) || existsSync(`${out}-shm`)).toBe(false);
  });

  it("finds a damaged file", async () => {
    const { folder } = await createFilledFolder();
    const file = join(createTemporaryFolder(), "damaged.db");
    cpSync(join(folder, "clearline.db"), file);
    const bytes = readFileSync(file);
    const at = bytes.indexOf('"id":"edit-4"');
    bytes.fill(0xab, at - (at % 4096), at - (at % 4096) + 4096);
    writeFileSync(file, bytes);
    const { exitCode, out } = await runIn(folder, "verify-log", file);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/SQLite found damage|The log could not be read/);
  });

  it.each([
    ["no database here", ["verify-log"], /There is no Clearline database in/],
    ["a file that is not there", ["verify-log", "gone.db"], /There is no such file: gone\.db/],
    ["two files", ["verify-log", "a", "b"], /Name one file at most/],
    ["an id that is none", ["verify-log", "--matrix", "../x"], /is not the id of a matrix/],
  ])("says in one sentence: %s", async (_what, args, sentence) => {
    const outcome = await runIn(createTemporaryFolder(), ...args);
    expect(outcome).toMatchObject({ exitCode: 2, out: "", err: expect.stringMatching(sentence) });
  });

  it("says in one sentence that a matrix is not there, and that a file is no database of ours", async () => {
    const { folder } = await createFilledFolder();
    const letter = join(folder, "letter.txt");
    writeFileSync(letter, "Not a database. ".repeat(1000));
    const other = join(folder, "other.db");
    new Sqlite(other).exec("CREATE TABLE note (text)").close();
    expect((await runIn(folder, "verify-log", "--matrix", "nobody")).err).toContain(
      "There is no matrix nobody",
    );
    expect((await runIn(folder, "verify-log", letter)).err).toMatch(
      /cannot be read as a database of Clearline/,
    );
    expect((await runIn(folder, "verify-log", other)).err).toMatch(/database of another program/);
  });
});
