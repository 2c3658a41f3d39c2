import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createLogStore } from "#db/log-store.ts";
import { openDatabase } from "#db/open-database.ts";
import { createTemporaryFolder } from "#db/testing/temporary-folder.ts";
import { acquireDataFolderLock } from "#lib/server/data-folder-lock.ts";
import {
  createFilledFolder,
  edit,
  privateNote,
  send,
  withServices,
} from "#lib/server/testing/filled-folder.ts";
import { makeMatrix, must } from "#lib/server/testing/make-matrix.ts";
import { runIn } from "./testing/run-in.ts";

/** A folder and a backup of it, in a place of its own. */
async function backedUp() {
  const filled = await createFilledFolder();
  const copy = join(createTemporaryFolder(), "copy.db");
  expect((await runIn(filled.folder, "backup", copy)).exitCode).toBe(0);
  return { ...filled, copy };
}

async function epochOf(folder: string, id: Parameters<ReturnType<typeof createLogStore>["findEpoch"]>[0]) {
  const database = openDatabase({ folder });
  const epoch = await createLogStore(database).findEpoch(id);
  database.close();
  return epoch;
}

const KEPT = "clearline-before-restore-2026-03-01T09-00-00Z.db";

describe("clearline restore", () => {
  it("puts the copy in place, keeps the database, and begins an epoch where the streams stand", async () => {
    const { folder, copy, id, buyer, provider } = await backedUp();
    await withServices(folder, async (services) => {
      await send(services, buyer, [edit("later-1", "Later 1"), privateNote("buyer", "later-2", "Later")]);
    });
    const before = await epochOf(folder, id);
    const outcome = await runIn(folder, "restore", copy);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(outcome.out).toContain("1 matrix, 9 changes. Every chain holds.");
    expect(outcome.out).toContain(join(folder, KEPT));
    expect(outcome.out).toContain("Start the server");
    const after = await epochOf(folder, id);
    expect(after?.start).toEqual({ shared: 6, buyer: 2, provider: 1 });
    expect(after?.id).not.toBe(before?.id);
    await withServices(folder, async ({ context }) => {
      const snapshot = await context.matrices.snapshot(provider);
      expect(snapshot).toMatchObject({ epoch: after?.id, epochStart: { shared: 6, own: 1 } });
      expect(snapshot.matrix.revision).toBe(6);
    });
    const kept = await runIn(folder, "verify-log", join(folder, KEPT));
    expect(kept).toMatchObject({ exitCode: 0, out: expect.stringContaining("11 changes") });
    expect(readdirSync(folder).filter((name) => name.includes("restoring"))).toEqual([]);
  });

  it("takes back what it did by restoring what it kept", async () => {
    const { folder, copy, buyer } = await backedUp();
    await withServices(folder, (services) => send(services, buyer, [edit("later-1", "Later 1")]));
    await runIn(folder, "restore", copy);
    expect((await runIn(folder, "restore", join(folder, KEPT))).exitCode).toBe(0);
    expect((await runIn(folder, "verify-log")).out).toContain("10 changes");
  });

  it("gives each matrix an epoch of its own, and another one at each restore", async () => {
    const { folder, copy, id } = await backedUp();
    const other = await withServices(folder, async (services) => (await makeMatrix(services)).id);
    await runIn(folder, "backup", copy, "--overwrite");
    const seen = new Set<string | undefined>();
    for (const _ of [1, 2]) {
      await runIn(folder, "restore", copy);
      for (const matrix of [id, other]) seen.add((await epochOf(folder, matrix))?.id);
    }
    expect(seen.size).toBe(4);
  });

  it("answers a resend of what the copy lacks as something new, and of what it has as before", async () => {
    const { folder, copy, buyer } = await backedUp();
    const later = edit("later-1", "Later 1");
    await withServices(folder, (services) => send(services, buyer, [later]));
    await runIn(folder, "restore", copy);
    await withServices(folder, async (services) => {
      expect(await send(services, buyer, [edit("edit-5", "Edit 5"), later])).toMatchObject([
        { fate: { state: "applied", revision: 6 } },
        { fate: { state: "applied", revision: 7 } },
      ]);
    });
  });

  it("keeps commits that a killed server left beside the database", async () => {
    const { folder, copy } = await backedUp();
    const killed = new Sqlite(join(folder, "clearline.db"));
    killed.pragma("journal_mode = WAL");
    killed.pragma("wal_autocheckpoint = 0");
    killed.exec("UPDATE matrix_summary SET title = 'Only in the WAL'");
    const [database, wal] = ["clearline.db", "clearline.db-wal"].map((name) =>
      readFileSync(join(folder, name)),
    );
    killed.close();
    writeFileSync(join(folder, "clearline.db"), database ?? "");
    writeFileSync(join(folder, "clearline.db-wal"), wal ?? "");
    expect(await runIn(folder, "restore", copy)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining(`with ${KEPT}-wal, which belongs to it.`),
    });
    const titleIn = (name: string) => {
      const sqlite = new Sqlite(join(folder, name));
      const title = sqlite.prepare("SELECT title FROM matrix_summary").pluck().get();
      sqlite.close();
      return title;
    };
    expect(titleIn(KEPT)).toBe("Only in the WAL");
    expect(titleIn("clearline.db")).not.toBe("Only in the WAL");
  });

  it("is not spoilt by what a reader of the database in use left beside it", async () => {
    const { folder, copy, buyer } = await backedUp();
    const reader = new Sqlite(join(folder, "clearline.db"));
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM change").get();
    await withServices(folder, (services) => send(services, buyer, [edit("later-1", "Later 1")]));
    expect(readdirSync(folder)).toContain("clearline.db-wal");
    expect((await runIn(folder, "restore", copy)).exitCode).toBe(0);
    reader.close();
    expect((await runIn(folder, "verify-log")).out).toContain("9 changes. Every chain holds.");
    expect((await runIn(folder, "verify-log", join(folder, KEPT))).out).toContain("10 changes");
  });

  it("keeps a damaged database as it is, with what lies beside it", async () => {
    const { folder, copy } = await backedUp();
    writeFileSync(join(folder, "clearline.db"), "ruined ".repeat(1000));
    writeFileSync(join(folder, "clearline.db-wal"), "ruined too");
    const outcome = await runIn(folder, "restore", copy);
    expect(outcome).toMatchObject({ exitCode: 0, err: expect.stringContaining("could not be read") });
    expect(readFileSync(join(folder, KEPT), "utf8")).toContain("ruined ruined");
    expect(readFileSync(join(folder, `${KEPT}-wal`), "utf8")).toBe("ruined too");
    expect((await runIn(folder, "verify-log")).exitCode).toBe(0);
  });

  it("fills a new machine's folder, and warns of all that comes back to life", async () => {
    const { copy } = await backedUp();
    const folder = join(createTemporaryFolder(), "new");
    const outcome = await runIn(folder, "restore", copy);
    expect(outcome.out).toContain("There was no database before.");
    expect(outcome.err).toContain("WARNING: what was revoked after the backup works again");
    expect(outcome.err).toContain("May come in: Piotr Nowak of the provider, right “manage”.");
    expect((await runIn(folder, "verify-log")).out).toContain("9 changes");
  });

  it("is refused while a server holds the folder, and changes nothing", async () => {
    const { folder, copy } = await backedUp();
    const lock = acquireDataFolderLock(folder);
    const names = readdirSync(folder);
    expect(await runIn(folder, "restore", copy)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("Another Clearline is already using the data folder"),
    });
    expect(readdirSync(folder)).toEqual(names);
    lock.release();
  });

  it("refuses a copy whose chains do not hold, names the entry and changes nothing", async () => {
    const { folder, copy, id } = await backedUp();
    const sqlite = new Sqlite(copy);
    sqlite.exec("DROP TRIGGER change_stays");
    sqlite.exec("UPDATE change SET body = replace(body, 'Edit 3', 'Forged') WHERE op = 'edit-3'");
    sqlite.close();
    const before = await epochOf(folder, id);
    expect(await runIn(folder, "restore", copy)).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/was not restored.*op edit-3/),
    });
    expect(await epochOf(folder, id)).toEqual(before);
    expect(readdirSync(folder).filter((name) => /restor/.test(name))).toEqual([]);
  });

  it("says in one sentence what cannot be restored", async () => {
    const { folder, copy } = await backedUp();
    const letter = join(folder, "letter.txt");
    writeFileSync(letter, "Not a database. ".repeat(1000));
    const newer = new Sqlite(copy);
    newer.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)");
    newer.close();
    const errorOf = async (...args: readonly string[]) => (await runIn(folder, "restore", ...args)).err;
    expect(await errorOf()).toMatch(/^Name one backup/);
    expect(await errorOf("gone.db")).toMatch(/^There is no such file: gone\.db/);
    expect(await errorOf("clearline.db")).toMatch(/is the database in use itself/);
    expect(await errorOf(letter)).toMatch(/cannot be read as a database of Clearline/);
    expect(await errorOf(copy)).toMatch(/newer version of Clearline/);
  });
});

describe("access after a restore", () => {
  it("keeps ended what was ended since, and says who must be invited again", async () => {
    const filled = await createFilledFolder();
    const { folder, buyer, provider, id } = filled;
    const copy = join(createTemporaryFolder(), "copy.db");
    const wish = { side: "buyer", right: "edit", expiresAt: null } as const;
    const { leaked, old, claire } = await withServices(folder, async ({ context: { access, enter } }) => {
      const leaked = must(access.makeLink(buyer.actor, { ...wish, label: "Leaked" }));
      const old = must(access.makeToken(buyer.actor, { ...wish, label: "Old program" }));
      const person = { name: "Claire Duval", title: "", session: undefined };
      const claire = must(access.claim({ ...person, secret: leaked.secret }));
      expect(enter({ kind: "session", secret: claire.session }, id).ok).toBe(true);
      return { leaked, old, claire };
    });
    await runIn(folder, "backup", copy);
    await withServices(folder, async ({ context: { access } }) => {
      must(access.revokeLink(buyer.actor, leaked.link.id, true));
      must(access.revokeToken(buyer.actor, old.token.id));
      const late = must(access.makeLink(provider.actor, { ...wish, side: "provider", label: "Late" }));
      must(access.claim({ secret: late.secret, name: "Lena Vogt", title: "", session: undefined }));
    });
    const { err } = await runIn(folder, "restore", copy);
    for (const said of ["link “Leaked”", "person “Claire Duval”", "token “Old program”"])
      expect(err).toContain(said);
    expect(err).toContain("must be invited again: Lena Vogt (provider)");
    expect(err).not.toContain("WARNING");
    await withServices(folder, async ({ context: { access, enter } }) => {
      const again = { secret: leaked.secret, name: "Somebody", title: "", session: undefined };
      expect(access.claim(again)).toMatchObject({ ok: false, code: "gone" });
      expect(enter({ kind: "session", secret: claire.session }, id).ok).toBe(false);
      expect(enter({ kind: "bearer", secret: old.secret }, id).ok).toBe(false);
      expect(must(access.listAccessLog(provider.actor)).entries.at(-1)).toMatchObject({
        event: "matrix-restored",
        side: null,
        byName: null,
      });
    });
  });

  it("does not let a link that works once work twice", async () => {
    const folder = createTemporaryFolder();
    const copy = join(createTemporaryFolder(), "copy.db");
    const creator = { side: "buyer", name: "Ada Brandt", title: "", session: undefined } as const;
    const wish = { side: "provider", right: "manage", label: "For Piotr", expiresAt: null } as const;
    const secret = await withServices(folder, async ({ context: { access, enter, matrices } }) => {
      const made = must(await matrices.create({ kind: "example" }, creator));
      const ada = must(enter({ kind: "session", secret: made.session }, made.id));
      return must(access.makeLink(ada.actor, wish)).secret;
    });
    const claim = { secret, name: "Piotr Nowak", title: "", session: undefined };
    await runIn(folder, "backup", copy);
    await withServices(folder, async ({ context: { access } }) => void must(access.claim(claim)));
    expect((await runIn(folder, "restore", copy)).err).toContain("link “For Piotr”");
    await withServices(folder, async ({ context: { access } }) => {
      expect(access.claim(claim)).toMatchObject({ ok: false, code: "gone" });
    });
  });

  it("keeps a browser signed out, a right lowered and a recovery code replaced", async () => {
    const { folder, buyer, provider, sessions, id } = await createFilledFolder();
    const copy = join(createTemporaryFolder(), "copy.db");
    const wish = { side: "buyer", right: "manage", label: "For Claire", expiresAt: null } as const;
    const { claire, oldCode } = await withServices(folder, async ({ context: { access } }) => {
      const link = must(access.makeLink(buyer.actor, wish));
      const claire = must(
        access.claim({ secret: link.secret, name: "Claire", title: "", session: undefined }),
      );
      return { claire, oldCode: must(access.renewRecoveryCode(buyer.actor)).recoveryCode };
    });
    await runIn(folder, "backup", copy);
    const newCode = await withServices(folder, async ({ context: { access } }) => {
      access.signOut(sessions.provider);
      must(access.changeRight(buyer.actor, claire.participant.id, "view"));
      return must(access.renewRecoveryCode(buyer.actor)).recoveryCode;
    });
    await runIn(folder, "restore", copy);
    await withServices(folder, async ({ context: { access, enter } }) => {
      expect(enter({ kind: "session", secret: sessions.provider }, id).ok).toBe(false);
      expect(enter({ kind: "session", secret: sessions.buyer }, id).ok).toBe(true);
      expect(must(enter({ kind: "session", secret: claire.session }, id)).actor.right).toBe("view");
      const back = { name: "Ada Brandt", title: "", session: undefined };
      expect(access.recover({ ...back, code: oldCode }).ok).toBe(false);
      expect(access.recover({ ...back, code: newCode }).ok).toBe(true);
      expect(access.findActor(provider.actor.participant)).toBeDefined();
    });
  });

  it("does not sign anybody out because a new machine's empty database knows nobody", async () => {
    const { sessions, id, folder: old } = await createFilledFolder();
    const copy = join(createTemporaryFolder(), "copy.db");
    await runIn(old, "backup", copy);
    const folder = createTemporaryFolder();
    openDatabase({ folder }).close();
    const { err } = await runIn(folder, "restore", copy);
    expect(err).toContain("WARNING");
    await withServices(folder, async ({ context: { enter } }) => {
      expect(enter({ kind: "session", secret: sessions.buyer }, id).ok).toBe(true);
    });
  });

  it("does not sign out who joined after an older backup, when that one was restored in between", async () => {
    const { folder, buyer, id } = await createFilledFolder();
    const [older, newer] = ["older.db", "newer.db"].map((name) => join(folder, name));
    const wish = { side: "buyer", right: "edit", label: "For Claire", expiresAt: null } as const;
    await runIn(folder, "backup", older ?? "");
    const claire = await withServices(folder, async ({ context: { access } }) => {
      const { secret } = must(access.makeLink(buyer.actor, wish));
      return must(access.claim({ secret, name: "Claire", title: "", session: undefined }));
    });
    await runIn(folder, "backup", newer ?? "");
    await runIn(folder, "restore", older ?? "");
    await runIn(folder, "restore", newer ?? "");
    await withServices(folder, async ({ context: { enter } }) => {
      expect(enter({ kind: "session", secret: claire.session }, id).ok).toBe(true);
    });
  });

  it("names matrices that were made after the backup, and a side that nobody manages any more", async () => {
    const { folder, provider, id } = await createFilledFolder();
    const copy = join(createTemporaryFolder(), "copy.db");
    await runIn(folder, "backup", copy);
    const other = await withServices(folder, async (services) => {
      const { access } = services.context;
      const wish = { side: "provider", right: "manage", label: "Next", expiresAt: null } as const;
      const link = must(access.makeLink(provider.actor, wish));
      const next = must(access.claim({ secret: link.secret, name: "Lena", title: "", session: undefined }));
      const lena = must(services.context.enter({ kind: "session", secret: next.session }, id));
      must(access.revokeParticipant(lena.actor, provider.actor.participant));
      return (await makeMatrix(services)).id;
    });
    const { err } = await runIn(folder, "restore", copy);
    expect(err).toContain("WARNING: 1 matrix was made after the backup");
    expect(err).toContain(other);
    expect(err).toContain(
      `The provider's side has no manager left. Make a way in: clearline reissue ${id} provider`,
    );
  });
});
