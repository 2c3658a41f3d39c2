import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { NO_HEADS } from "#lib/sync/room/room-state.ts";
import { createEditionStore } from "./edition-store.ts";
import { createLogStore } from "./log-store.ts";
import { createMatrixStore } from "./matrix-store.ts";
import { createSummaryStore } from "./summary-store.ts";
import { batchOf, entriesAfter } from "./testing/log-store.contract.ts";
import { openTestDatabase } from "./testing/open-test-database.ts";

const MATRIX = MatrixId.parse("matrix-1");
const OTHER = MatrixId.parse("matrix-2");
const AT = "2026-03-01T09:00:00.000Z";
const KEY = { matrix: MATRIX, number: 1, fingerprint: "a".repeat(64), stage: "final" } as const;
const TEXTS = { matrixJson: '{"title":"Zażółć"}', recordJson: "{}" };
const PDF = { bytes: Buffer.from("%PDF-1.7"), sha256: "b".repeat(64), renderedAt: AT };

async function open() {
  const database = openTestDatabase();
  const log = createLogStore(database);
  await log.create(MATRIX, AT);
  await log.create(OTHER, AT);
  return { database, log, editions: createEditionStore(database) };
}

describe("editions", () => {
  it("keep their exact texts, and later their PDF", async () => {
    const { editions } = await open();
    editions.save(KEY, TEXTS);
    expect(editions.find(KEY)).toEqual({ ...KEY, ...TEXTS, pdf: null });
    expect(editions.savePdf(KEY, PDF)).toBe(true);
    expect(editions.find(KEY)).toEqual({ ...KEY, ...TEXTS, pdf: PDF });
    expect(editions.find({ ...KEY, stage: "signed" })).toBeUndefined();
  });

  it("never change once they are kept", async () => {
    const { database, editions } = await open();
    editions.save(KEY, TEXTS);
    editions.save(KEY, { matrixJson: "other", recordJson: "other" });
    editions.savePdf(KEY, PDF);
    expect(editions.savePdf(KEY, { ...PDF, bytes: Buffer.from("other") })).toBe(false);
    expect(editions.find(KEY)).toEqual({ ...KEY, ...TEXTS, pdf: PDF });
    for (const statement of [
      sql`UPDATE edition SET matrix_json = 'other'`,
      sql`UPDATE edition SET pdf = NULL`,
      sql`DELETE FROM edition`,
    ]) {
      expect(() => database.query.run(statement)).toThrow();
    }
  });

  it("are listed by number, the final before the signed one", async () => {
    const { editions } = await open();
    editions.save({ ...KEY, number: 2, fingerprint: "c".repeat(64) }, TEXTS);
    editions.save({ ...KEY, stage: "signed" }, TEXTS);
    editions.save(KEY, TEXTS);
    editions.save({ ...KEY, matrix: OTHER }, TEXTS);
    const listed = editions.list(MATRIX).map(({ number, stage }) => [number, stage]);
    expect(listed).toEqual([
      [1, "final"],
      [1, "signed"],
      [2, "final"],
    ]);
  });

  it("have uploaded files beside them, found in their own matrix only", async () => {
    const { editions } = await open();
    const file = {
      matrix: MATRIX,
      sha256: "d".repeat(64),
      name: "signed.pdf",
      mime: "application/pdf",
      bytes: Buffer.from("x"),
      uploadedAt: AT,
    };
    editions.saveUpload(file);
    editions.saveUpload({ ...file, name: "again.pdf" });
    expect(editions.findUpload(MATRIX, file.sha256)).toEqual(file);
    expect(editions.findUpload(OTHER, file.sha256)).toBeUndefined();
  });
});

describe("summaries", () => {
  it("say what the latest change left, and leave deleted matrices out", async () => {
    const { database, log } = await open();
    const summaries = createSummaryStore(database);
    expect(summaries.find(MATRIX)).toBeUndefined();
    await log.commit(MATRIX, NO_HEADS, batchOf(entriesAfter(NO_HEADS, "shared", ["a"])));
    const summary = {
      matrix: MATRIX,
      title: "Co-managed IT",
      buyer: "Harbour Foods",
      provider: "Nordlicht IT",
      phase: "draft",
      updatedAt: AT,
    };
    expect(summaries.find(MATRIX)).toEqual(summary);
    expect(summaries.list([MATRIX, OTHER])).toEqual([summary]);
    expect(summaries.list([])).toEqual([]);
    const heads = await log.findHeads(MATRIX);
    if (!heads) throw new Error("expected heads");
    const own = entriesAfter(heads, "buyer", ["b"]).map((entry) => {
      return { ...entry, change: { ...entry.change, at: "2026-04-01T09:00:00.000Z" } };
    });
    await log.commit(MATRIX, heads, batchOf(own));
    expect(summaries.find(MATRIX)?.updatedAt).toBe(AT);
    createMatrixStore(database).erase(MATRIX, AT);
    expect(summaries.find(MATRIX)).toBeUndefined();
    expect(summaries.listAll()).toEqual([]);
  });
});

describe("a deleted matrix", () => {
  it("leaves its id, dates and last hashes, and takes no change any more", async () => {
    const { database, log, editions } = await open();
    const entries = entriesAfter(NO_HEADS, "shared", ["a", "b"]);
    await log.commit(MATRIX, NO_HEADS, batchOf(entries));
    editions.save(KEY, TEXTS);
    createMatrixStore(database).erase(MATRIX, "2026-06-01T00:00:00.000Z");
    expect(await log.findHeads(MATRIX)).toBeUndefined();
    expect(await log.entriesSince(MATRIX, "shared", 0, 10)).toEqual([]);
    expect(editions.find(KEY)).toBeUndefined();
    expect(createMatrixStore(database).find(MATRIX)).toMatchObject({
      createdAt: AT,
      deletedAt: "2026-06-01T00:00:00.000Z",
      sharedRevision: 2,
      sharedHash: entries[1]?.hash,
    });
    await expect(log.commit(MATRIX, NO_HEADS, batchOf([]))).rejects.toThrow(/no matrix/);
    await expect(log.create(MATRIX, AT)).rejects.toThrow();
  });
});
