import { describe, expect, it } from "vitest";
import { authorOf } from "#lib/matrix/rights.ts";
import { MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import { BUYER } from "#lib/matrix/testing/people.ts";
import type { Batch, Heads, LogEntry, LogStore } from "#lib/sync/log-store.ts";
import { NO_HASH, NO_HEADS, toEntry } from "#lib/sync/room/room-state.ts";

const MATRIX = MatrixId.parse("matrix-1");
const OTHER = MatrixId.parse("matrix-2");
const AT = "2026-03-01T09:00:00.000Z";
const SUMMARY = { title: "Co-managed IT", buyer: "Harbour Foods", provider: "Nordlicht IT", phase: "draft" };

const op = (id: string) => OpId.parse(id);

/** The next entries of a stream, one an op id. */
export function entriesAfter(heads: Heads, stream: Stream, ids: readonly string[]): readonly LogEntry[] {
  let at = heads;
  return ids.map((id) => {
    const revision = at[stream].revision + 1;
    const by = authorOf(BUYER);
    const entry = toEntry(at, {
      id,
      stream,
      revision,
      at: AT,
      by,
      kind: "cell.add",
      group: null,
      writes: [],
    });
    at = { ...at, [stream]: { revision, hash: entry.hash } };
    return entry;
  });
}

/** A batch whose entries were all applied. */
export function batchOf(entries: readonly LogEntry[]): Batch {
  const fates = entries.map(({ change }) => ({
    op: op(change.id),
    fate: { state: "applied", revision: change.revision } as const,
  }));
  return { entries, fates, summary: SUMMARY };
}

async function getHeads(store: LogStore, matrix = MATRIX): Promise<Heads> {
  const heads = await store.findHeads(matrix);
  if (!heads) throw new Error(`There is no matrix ${matrix}`);
  return heads;
}

async function append(store: LogStore, stream: Stream, ...ids: readonly string[]): Promise<void> {
  const heads = await getHeads(store);
  expect(await store.commit(MATRIX, heads, batchOf(entriesAfter(heads, stream, ids)))).toEqual({
    kind: "stored",
  });
}

/** What every store of logs must do; `open` gives an empty store. */
export function describeLogStore(name: string, open: () => LogStore): void {
  const begin = async () => {
    const store = open();
    await store.create(MATRIX, AT);
    return store;
  };

  describe(`a log store, ${name}`, () => {
    it("begins a matrix with three empty streams", async () => {
      const store = await begin();
      expect(await store.findHeads(MATRIX)).toEqual(NO_HEADS);
      expect(NO_HEADS.shared).toEqual({ revision: 0, hash: NO_HASH });
      expect(await store.findHeads(OTHER)).toBeUndefined();
    });

    it("has an epoch for each matrix, the same until it is restored from a copy", async () => {
      const store = await begin();
      const epoch = { id: expect.any(String), start: { shared: 0, buyer: 0, provider: 0 } };
      const before = await store.findEpoch(MATRIX);
      expect(before).toEqual(epoch);
      await append(store, "shared", "a", "b");
      expect(await store.findEpoch(MATRIX)).toEqual(before);
      expect(await store.findEpoch(OTHER)).toBeUndefined();
    });

    it("refuses to begin a matrix twice", async () => {
      const store = await begin();
      await expect(store.create(MATRIX, AT)).rejects.toThrow();
    });

    it("gives back what was committed, in order and with its hashes", async () => {
      const store = await begin();
      const entries = entriesAfter(NO_HEADS, "shared", ["a", "b", "c"]);
      expect(await store.commit(MATRIX, NO_HEADS, batchOf(entries))).toEqual({ kind: "stored" });
      expect(await store.entriesSince(MATRIX, "shared", 0, 10)).toEqual(entries);
      expect((await getHeads(store)).shared).toEqual({ revision: 3, hash: entries[2]?.hash });
    });

    it("keeps each stream's own order in a batch of several", async () => {
      const store = await begin();
      const shared = entriesAfter(NO_HEADS, "shared", ["a", "b"]);
      const buyer = entriesAfter(NO_HEADS, "buyer", ["c"]);
      await store.commit(MATRIX, NO_HEADS, batchOf([...shared, ...buyer]));
      expect(await store.entriesSince(MATRIX, "shared", 0, 10)).toEqual(shared);
      expect(await store.entriesSince(MATRIX, "buyer", 0, 10)).toEqual(buyer);
      expect(await store.entriesSince(MATRIX, "provider", 0, 10)).toEqual([]);
      expect(await getHeads(store)).toMatchObject({
        shared: { revision: 2 },
        buyer: { revision: 1 },
        provider: { revision: 0 },
      });
    });

    it("gives entries after a revision, no more than asked for", async () => {
      const store = await begin();
      await append(store, "shared", "a", "b", "c", "d");
      const found = await store.entriesSince(MATRIX, "shared", 1, 2);
      expect(found.map(({ change }) => change.id)).toEqual(["b", "c"]);
      expect(await store.entriesSince(MATRIX, "shared", 4, 2)).toEqual([]);
    });

    it("writes nothing when a head has moved, and says where the heads are", async () => {
      const store = await begin();
      await append(store, "provider", "a");
      const heads = await getHeads(store);
      const stale = batchOf(entriesAfter(NO_HEADS, "shared", ["b"]));
      expect(await store.commit(MATRIX, NO_HEADS, stale)).toEqual({ kind: "moved", heads });
      expect(await store.entriesSince(MATRIX, "shared", 0, 10)).toEqual([]);
      expect(await store.findFates(MATRIX, [op("b")])).toEqual(new Map());
    });

    it("takes a hash that differs for a head that has moved", async () => {
      const store = await begin();
      await append(store, "shared", "a");
      const heads = await getHeads(store);
      const forked: Heads = { ...heads, shared: { ...heads.shared, hash: "f".repeat(64) } };
      const result = await store.commit(MATRIX, forked, batchOf(entriesAfter(forked, "shared", ["b"])));
      expect(result).toEqual({ kind: "moved", heads });
    });

    it("never stores an op twice, and nothing of the batch that tries", async () => {
      const store = await begin();
      await append(store, "shared", "a");
      const heads = await getHeads(store);
      const entries = entriesAfter(heads, "buyer", ["b", "a"]);
      await expect(store.commit(MATRIX, heads, { ...batchOf(entries), fates: [] })).rejects.toThrow();
      expect(await getHeads(store)).toEqual(heads);
      expect(await store.findEntry(MATRIX, op("b"))).toBeUndefined();
    });

    it("never gives an op a second fate, and stores nothing of the batch that tries", async () => {
      const store = await begin();
      await append(store, "shared", "a");
      const heads = await getHeads(store);
      const entries = entriesAfter(heads, "shared", ["b"]);
      const denied = { op: op("a"), fate: { state: "invalid", message: "no" } } as const;
      await expect(store.commit(MATRIX, heads, { ...batchOf(entries), fates: [denied] })).rejects.toThrow();
      expect(await store.findFates(MATRIX, [op("a")])).toEqual(
        new Map([["a", { state: "applied", revision: 1 }]]),
      );
      expect(await getHeads(store)).toEqual(heads);
    });

    it("refuses a batch with a hole in its revisions or its chain", async () => {
      const store = await begin();
      const [, second] = entriesAfter(NO_HEADS, "shared", ["a", "b"]);
      const [first] = entriesAfter(NO_HEADS, "shared", ["c"]);
      if (!first || !second) throw new Error("expected two entries");
      await expect(store.commit(MATRIX, NO_HEADS, batchOf([second]))).rejects.toThrow(/does not follow/);
      await expect(
        store.commit(MATRIX, NO_HEADS, batchOf([{ ...first, previousHash: "1".repeat(64) }])),
      ).rejects.toThrow(/does not follow/);
      expect(await getHeads(store)).toEqual(NO_HEADS);
    });

    it("finds an entry by its op, in its own matrix only", async () => {
      const store = await begin();
      await store.create(OTHER, AT);
      await append(store, "buyer", "a");
      expect((await store.findEntry(MATRIX, op("a")))?.change).toMatchObject({ id: "a", stream: "buyer" });
      expect(await store.findEntry(OTHER, op("a"))).toBeUndefined();
    });

    it("keeps fates of ops that changed nothing", async () => {
      const store = await begin();
      const fates = [
        { op: op("a"), fate: { state: "denied", code: "frozen", message: "It is final." } },
        { op: op("b"), fate: { state: "invalid", message: "No such kind." } },
        { op: op("c"), fate: { state: "already", revision: 0 } },
      ] as const;
      await store.commit(MATRIX, NO_HEADS, { entries: [], fates, summary: SUMMARY });
      const found = await store.findFates(MATRIX, [op("a"), op("c"), op("x")]);
      expect([...found]).toEqual([
        ["a", fates[0].fate],
        ["c", fates[2].fate],
      ]);
    });

    it("finds the fates of more ops than one statement can name", async () => {
      const store = await begin();
      await append(store, "shared", "a");
      const many = Array.from({ length: 40_000 }, (_, index) => op(`x${index}`));
      expect((await store.findFates(MATRIX, [...many, op("a")])).size).toBe(1);
    });

    it("keeps the newest snapshot of each stream", async () => {
      const store = await begin();
      expect(await store.findSnapshot(MATRIX, "shared")).toBeUndefined();
      await store.saveSnapshot(MATRIX, { stream: "shared", revision: 3, body: "three" });
      await store.saveSnapshot(MATRIX, { stream: "shared", revision: 5, body: "five" });
      await store.saveSnapshot(MATRIX, { stream: "shared", revision: 4, body: "four" });
      expect(await store.findSnapshot(MATRIX, "shared")).toEqual({
        stream: "shared",
        revision: 5,
        body: "five",
      });
      expect(await store.findSnapshot(MATRIX, "buyer")).toBeUndefined();
    });

    it("refuses a commit to a matrix that does not exist", async () => {
      const store = open();
      await expect(store.commit(OTHER, NO_HEADS, batchOf([]))).rejects.toThrow(/no matrix/);
    });
  });
}
