import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Op } from "#lib/matrix/schema/op.ts";
import { createFilledFolder, edit, privateNote, send, withServices } from "../filled-folder.ts";
import { checkCopyOf, checkStore } from "./check-store.ts";
import { mixSectors } from "./power-loss.ts";
import { createWitness } from "./witness.ts";

/** A folder, and a witness that was told of four ops and their answers and of two changes. */
async function witnessed() {
  const filled = await createFilledFolder();
  const witness = createWitness();
  const ops: readonly Op[] = [
    { ...edit("told-1", "Said in told-1"), base: 6 },
    { ...edit("told-2", "Said in told-2"), base: 7 },
    privateNote("buyer", "told-3", "Private: told-3"),
    { ...edit("told-4", "Said in told-4"), base: 1_000_000 },
  ];
  const acks = await withServices(filled.folder, (services) => send(services, filled.buyer, ops));
  for (const op of ops) witness.noteSent(op);
  for (const { op, fate } of acks) witness.noteAnswer(op, fate);
  const sqlite = new Sqlite(join(filled.folder, "clearline.db"));
  const hash = sqlite.prepare("SELECT hash FROM change WHERE op = 'told-1'").pluck().get();
  sqlite.close();
  witness.noteSeen("shared", 7, "told-1", String(hash));
  return { ...filled, witness };
}

/** Writes in a folder as a fault of the server would have. */
function damage(folder: string, ...statements: readonly string[]): void {
  const sqlite = new Sqlite(join(folder, "clearline.db"));
  for (const trigger of ["change_stays", "change_is_kept", "fate_stays", "fate_is_kept"])
    sqlite.exec(`DROP TRIGGER ${trigger}`);
  for (const statement of statements) sqlite.exec(statement);
  sqlite.close();
}

describe("what the crash harness finds", () => {
  it("is nothing when all is stored as it was told", async () => {
    const { folder, id, witness } = await witnessed();
    expect(witness.answers.size).toBe(4);
    expect(await checkCopyOf(folder, join(folder, ".."), id, witness, "all")).toEqual({
      lost: [],
      faults: [],
    });
  });

  it("is an answer that is gone, also of an op that changed nothing", async () => {
    const { folder, id, witness } = await witnessed();
    damage(folder, "DELETE FROM fate WHERE op = 'told-4'");
    const { lost } = await checkStore(folder, id, witness);
    expect(lost).toEqual([
      expect.stringMatching(/^Op told-4 was answered .*invalid.*; stored is nothing\.$/),
    ]);
  });

  it("is a change that is gone, acknowledged and sent out", async () => {
    const { folder, id, witness } = await witnessed();
    damage(folder, "DELETE FROM change WHERE stream = 'shared' AND revision > 6");
    const { lost, faults } = await checkStore(folder, id, witness);
    expect(lost).toEqual([expect.stringContaining("Op told-1"), expect.stringContaining("Op told-2")]);
    expect(faults).toContainEqual("shared 7 (op told-1) was sent out; stored is nothing.");
    expect(faults).toContainEqual(expect.stringContaining("The log ends before"));
  });

  it("is a change that says something else than was sent", async () => {
    const { folder, id, witness } = await witnessed();
    damage(
      folder,
      "UPDATE change SET body = replace(body, 'Private: told-3', 'Private') WHERE op = 'told-3'",
    );
    const { lost } = await checkStore(folder, id, witness);
    expect(lost).toEqual([expect.stringContaining("its change says something else")]);
  });

  it("is another answer to the same op, or another change at the same place", () => {
    const witness = createWitness();
    witness.noteSent({ ...edit("twice", "Twice"), base: 1 });
    witness.noteAnswer("twice", { state: "applied", revision: 2 });
    witness.noteAnswer("twice", { revision: 2, state: "applied" });
    expect(witness.faults).toEqual([]);
    witness.noteAnswer("twice", { state: "already", revision: 2 });
    witness.noteAnswer("never", { state: "already", revision: 2 });
    witness.noteSeen("buyer", 1, "one", "a");
    witness.noteSeen("buyer", 1, "other", "a");
    expect(witness.faults).toHaveLength(3);
  });

  it("is everything, when the database cannot be opened any more", async () => {
    const { folder, id, witness } = await witnessed();
    writeFileSync(join(folder, "clearline.db"), "ruined ".repeat(1000));
    const { lost, faults } = await checkStore(folder, id, witness);
    expect(lost).toHaveLength(4);
    expect(faults).toEqual([expect.stringContaining("cannot be used")]);
  });

  it("is an op without a fate once every one should have one", async () => {
    const { folder, id, witness } = await witnessed();
    witness.noteSent({ ...edit("forgotten", "Forgotten"), base: 1 });
    expect(await checkStore(folder, id, witness)).toEqual({ lost: [], faults: [] });
    const { faults } = await checkStore(folder, id, witness, "all");
    expect(faults).toEqual(["1 ops that were sent have no fate."]);
  });
});

it("a power cut leaves each sector as it was synced or as it was written last", () => {
  const synced = Buffer.alloc(512 * 6, "s");
  const live = Buffer.alloc(512 * 8, "l");
  const draws = [0.1, 0.9, 0.1, 0.9, 0.1, 0.9, 0.1, 0.9];
  const mixed = mixSectors(synced, live, () => draws.shift() ?? 0);
  const sectors = Array.from({ length: 8 }, (_, at) => String.fromCharCode(mixed[at * 512 + 511] ?? 0));
  expect(sectors).toEqual(["l", "s", "l", "s", "l", "s", "l", "\0"]);
});
