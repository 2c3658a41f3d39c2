import { describe, expect, it } from "vitest";
import { content } from "#lib/matrix/content.ts";
import { contentHash, rowHash, termsHash } from "#lib/matrix/fingerprint.ts";
import { CommentId, OpId, ThreadId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { BLANK_CONTACT, BLANK_ROLE } from "#lib/matrix/testing/blank-rows.ts";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId, contactId, roleId } from "#lib/matrix/testing/ids.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import type { LogStore } from "../log-store.ts";
import { createMemoryLogStore } from "../testing/memory-log-store.ts";
import { GRID, MATRIX, openTestRoom, ownOp, sharedOp, toRead } from "../testing/open-test-room.ts";
import { loadRoomState } from "./load-room-state.ts";

const ROW = activityId("close-a-ticket");
const set = (role: string, duty: "accountable" | "responsible"): OpBody => ({
  kind: "cell.set",
  activity: ROW,
  role: roleId(role),
  cell: { duties: [duty], when: "always", notInvolved: false },
});
const rename = (name: string): OpBody => ({ kind: "activity.edit", id: ROW, fields: { name } });
const note = (text: string) => ({ kind: "note.set" as const, activity: ROW, note: { text } });

function createFailingStore(inner: LogStore): LogStore & { fail: boolean } {
  const store = {
    ...inner,
    fail: false,
    commit: async (...args: Parameters<LogStore["commit"]>) => {
      if (store.fail) throw new Error("disk full");
      return inner.commit(...args);
    },
  };
  return store;
}

describe("a room", () => {
  it("acknowledges an op only once it is stored, with the revision it got", async () => {
    const { send, store } = await openTestRoom(createMemoryLogStore());
    expect(await send([rename("Close the ticket")])).toEqual([{ state: "applied", revision: 2 }]);
    const [entry] = await store.entriesSince(MATRIX, "shared", 1, 10);
    expect(entry?.change).toMatchObject({ revision: 2, by: { name: BUYER.name }, kind: "activity.edit" });
  });

  it("tells everybody of a change after it is acknowledged, in order and without holes", async () => {
    const { send, listen } = await openTestRoom(createMemoryLogStore());
    const provider = await listen(PROVIDER);
    await Promise.all([
      send([rename("One")]),
      send([set("it-lead", "accountable")], { by: PROVIDER }),
      send([rename("Two")]),
    ]);
    const revisions = provider
      .frames()
      .flatMap((frame) =>
        frame.type === "changes" ? frame.entries.map(({ change }) => change.revision) : [],
      );
    expect(revisions).toEqual([2, 3, 4]);
  });

  it("stores all ops of one turn in one commit", async () => {
    const inner = createMemoryLogStore();
    let commits = 0;
    const test = await openTestRoom({
      ...inner,
      commit: (...args) => {
        commits += 1;
        return inner.commit(...args);
      },
    });
    commits = 0;
    await Promise.all([test.send([rename("One")]), test.send([rename("Two")]), test.send([rename("Three")])]);
    expect(commits).toBe(1);
  });

  it("keeps both values when a stale set meets another one, and changes no content", async () => {
    const { send, room } = await openTestRoom(createMemoryLogStore());
    await send([set("it-lead", "accountable")], { base: 1 });
    const [fate] = await send([set("it-lead", "responsible")], { by: PROVIDER, base: 1, ids: ["late"] });
    expect(fate).toMatchObject({ state: "conflict", revision: 3 });
    const { matrix } = await room.read();
    expect(matrix.tables.cells[ROW]?.[roleId("it-lead")]?.duties).toEqual(["accountable"]);
    expect(matrix.tables.conflict["late"]).toMatchObject({
      losing: { by: { name: PROVIDER.name } },
      standing: { by: { name: BUYER.name } },
    });
  });

  it("merges edits of different fields on the same stale base", async () => {
    const { send, room } = await openTestRoom(createMemoryLogStore());
    await send([rename("Close and tell")], { base: 1 });
    const [fate] = await send([{ kind: "activity.edit", id: ROW, fields: { note: "By phone" } }], {
      by: PROVIDER,
      base: 1,
    });
    expect(fate?.state).toBe("applied");
    expect((await room.read()).matrix.tables.activity[ROW]).toMatchObject({
      name: "Close and tell",
      note: "By phone",
    });
  });

  it("lets a tab build on its own op that it has not seen confirmed, but not another tab", async () => {
    const { send } = await openTestRoom(createMemoryLogStore());
    await send([rename("One")], { base: 1, client: "tab-1" });
    expect(await send([rename("Two")], { base: 1, client: "tab-1" })).toMatchObject([{ state: "applied" }]);
    expect(await send([rename("Three")], { base: 1, client: "tab-2" })).toMatchObject([
      { state: "conflict" },
    ]);
  });

  it("never lets a chain of own ops hide somebody else's change from its author", async () => {
    const { submit } = await openTestRoom(createMemoryLogStore());
    await submit([toRead(sharedOp(rename("Theirs"), 1))], PROVIDER);
    const acks = await submit([
      toRead({ ...sharedOp(set("it-lead", "accountable"), 1, "first") }),
      toRead({ ...sharedOp(rename("Mine"), 1, "second"), base: OpId.parse("first") }),
    ]);
    expect(acks.map(({ fate }) => fate.state)).toEqual(["applied", "conflict"]);
  });

  it("gives a resend the first answer, from memory and from the store", async () => {
    const store = createMemoryLogStore();
    const first = await openTestRoom(store);
    const [fate] = await first.send([rename("Once")], { ids: ["once"] });
    expect(await first.send([rename("Twice")], { ids: ["once"] })).toEqual([fate]);
    const again = await openTestRoom(store);
    expect(await again.send([rename("Thrice")], { ids: ["once"] })).toEqual([fate]);
    expect((await again.room.read()).matrix.tables.activity[ROW]?.name).toBe("Once");
  });

  it("gives the same op twice in one frame one change and twice the same fate", async () => {
    const { send, room } = await openTestRoom(createMemoryLogStore());
    const fates = await send([rename("Once"), rename("Once")], { ids: ["same", "same"] });
    expect(fates).toEqual([
      { state: "applied", revision: 2 },
      { state: "applied", revision: 2 },
    ]);
    expect((await room.read()).matrix.revision).toBe(2);
  });

  it("says “already” of what the matrix says so already", async () => {
    const { send } = await openTestRoom(createMemoryLogStore());
    expect(await send([rename("Close a ticket")])).toEqual([{ state: "already", revision: 1 }]);
  });

  it("keeps a side's own stream from the other side", async () => {
    const { submit, listen, room } = await openTestRoom(createMemoryLogStore());
    const provider = await listen(PROVIDER);
    const [ack] = await submit([toRead(ownOp("buyer", note("canary-7f3a")))], BUYER);
    const buyer = await listen(BUYER);
    const late = await listen(PROVIDER);
    expect(ack?.fate).toEqual({ state: "applied", revision: 1 });
    expect(buyer.text()).toContain("canary-7f3a");
    expect(provider.text() + late.text()).not.toContain("canary-7f3a");
    expect((await room.read()).sides.provider.revision).toBe(0);
  });

  it("refuses a write to the other side's stream", async () => {
    const { submit } = await openTestRoom(createMemoryLogStore());
    const [ack] = await submit([toRead(ownOp("provider", note("Sneaked in")))], BUYER);
    expect(ack?.fate).toMatchObject({ state: "denied", code: "wrong-side" });
  });

  it("refuses edits of a reader, and of somebody whose access was taken back in mid-edit", async () => {
    const { send, actors, room, listen } = await openTestRoom(createMemoryLogStore());
    actors.set(PROVIDER.participant, { ...PROVIDER, right: "view" });
    expect(await send([rename("Hers")], { by: PROVIDER })).toMatchObject([
      { state: "denied", code: "not-allowed" },
    ]);
    const listener = await listen(PROVIDER);
    actors.delete(PROVIDER.participant);
    room.revoke(PROVIDER.participant);
    expect(listener.ended()).toBe("revoked");
    expect(await send([rename("His")], { by: PROVIDER })).toMatchObject([
      { state: "denied", code: "not-signed-in" },
    ]);
    await send([rename("Ours")]);
    expect(listener.text()).not.toContain("Ours");
  });

  it("refuses an op for a removed row and for one that never was, and goes on", async () => {
    const { send } = await openTestRoom(createMemoryLogStore());
    await send([{ kind: "activity.edit", id: ROW, fields: { removed: true } }]);
    const fates = await send([
      set("it-lead", "accountable"),
      { ...set("it-lead", "accountable"), activity: activityId("never") } as OpBody,
    ]);
    expect(fates).toMatchObject([
      { state: "denied", code: "removed" },
      { state: "denied", code: "removed" },
    ]);
    expect(await send([{ kind: "activity.edit", id: ROW, fields: { removed: false } }])).toMatchObject([
      { state: "applied" },
    ]);
  });

  it("refuses more than a matrix holds, op by op, with the figure", async () => {
    const { send } = await openTestRoom(createMemoryLogStore());
    const adds = Array.from(
      { length: 40 },
      (_, at): OpBody => ({
        kind: "role.add",
        id: roleId(`role-${at}`),
        role: { ...BLANK_ROLE, name: `Role ${at}` },
      }),
    );
    const fates = await send(adds);
    expect(fates.filter(({ state }) => state === "applied")).toHaveLength(37);
    expect(fates.at(-1)).toEqual({
      state: "denied",
      code: "too-many",
      message: "The matrix would hold 41 roles; it can hold 40.",
    });
  });

  it("takes back a change that is no longer in memory", async () => {
    const store = createMemoryLogStore();
    await (await openTestRoom(store)).send([rename("Wrong")], { ids: ["wrong"] });
    const { send, room } = await openTestRoom(store);
    expect(await send([{ kind: "undo", of: OpId.parse("wrong"), force: false }])).toMatchObject([
      { state: "applied" },
    ]);
    expect((await room.read()).matrix.tables.activity[ROW]?.name).toBe("Close a ticket");
  });

  it("acknowledges nothing when the store fails, and recovers by itself", async () => {
    const store = createFailingStore(createMemoryLogStore());
    const { send, reported, room } = await openTestRoom(store);
    store.fail = true;
    await expect(send([rename("Lost")], { ids: ["op-lost"] })).rejects.toThrow("could not be stored");
    expect(reported).toHaveLength(1);
    store.fail = false;
    expect((await room.read()).matrix.tables.activity[ROW]?.name).toBe("Close a ticket");
    expect(await send([rename("Kept")], { ids: ["op-lost"] })).toEqual([{ state: "applied", revision: 2 }]);
  });

  it("decides again when somebody else has written to the log meanwhile", async () => {
    const store = createMemoryLogStore();
    const one = await openTestRoom(store);
    const other = await openTestRoom(store);
    await one.send([rename("One")], { base: 1 });
    expect(await other.send([rename("Other")], { by: PROVIDER, base: 1 })).toMatchObject([
      { state: "conflict", revision: 3 },
    ]);
    expect((await other.room.read()).matrix.tables.activity[ROW]?.name).toBe("One");
  });

  it("opens from a snapshot that was kept before there were comments, and takes comments then", async () => {
    const store = createMemoryLogStore();
    const { send, room } = await openTestRoom(store);
    await send([rename("Before the snapshot")]);
    await room.close();
    const kept = await store.findSnapshot(MATRIX, "shared");
    const { tables, ...rest } = JSON.parse(kept?.body ?? "");
    const { thread: _thread, comment: _comment, ...older } = tables;
    const body = JSON.stringify({ ...rest, tables: older });
    const again = await openTestRoom({
      ...store,
      findSnapshot: async (_matrix, stream) => (stream === "shared" && kept ? { ...kept, body } : undefined),
    });
    expect((await again.room.read()).matrix.tables).toMatchObject({ thread: {}, comment: {} });
    const asked: OpBody = {
      kind: "thread.open",
      id: ThreadId.parse("t1"),
      anchor: { activity: ROW, role: null },
      comment: CommentId.parse("c1"),
      text: "Who closes it?",
    };
    expect(await again.send([asked])).toMatchObject([{ state: "applied" }]);
    expect((await again.room.read()).matrix.tables.comment["c1"]?.text).toBe("Who closes it?");
  });

  it("opens from a snapshot and the changes after it as from the whole log", async () => {
    const store = createMemoryLogStore();
    const { send, submit, room } = await openTestRoom(store);
    await send([rename("Before the snapshot")]);
    await submit([toRead(ownOp("buyer", note("Ours")))]);
    await room.close();
    expect((await store.findSnapshot(MATRIX, "shared"))?.revision).toBe(2);
    const again = await openTestRoom(store);
    await again.send([set("it-lead", "accountable")]);
    const folded = await loadRoomState({ ...store, findSnapshot: async () => undefined }, MATRIX);
    const opened = await loadRoomState(store, MATRIX);
    expect(opened?.matrix).toEqual(folded?.matrix);
    expect(opened?.sides).toEqual(folded?.sides);
    expect(opened?.heads).toEqual(folded?.heads);
    // The ledger came through the snapshot too: a stale edit is still found out.
    expect(await again.send([rename("Stale")], { by: PROVIDER, base: 1 })).toMatchObject([
      { state: "conflict" },
    ]);
  });

  it("replays what a returning client missed, and only that", async () => {
    const { send, room, submit } = await openTestRoom(createMemoryLogStore());
    await send([rename("One"), rename("Two"), rename("Three")]);
    await submit([toRead(ownOp("buyer", note("Ours")))]);
    const texts: string[] = [];
    const subscriber = {
      participant: BUYER.participant,
      side: BUYER.side,
      client: "tab",
      send: (text: string) => void texts.push(text),
      end: () => undefined,
    };
    await room.join(subscriber, { since: { shared: 2, own: 0 }, epoch: "first" });
    const welcome = JSON.parse(texts[0] ?? "");
    expect(
      welcome.shared.entries.map((entry: { change: { revision: number } }) => entry.change.revision),
    ).toEqual([3, 4]);
    expect(welcome.own.entries).toHaveLength(1);
    await room.join(subscriber, { since: { shared: 2, own: 0 }, epoch: "another" });
    expect(JSON.parse(texts[1] ?? "").shared.kind).toBe("snapshot");
  });

  it("says in the welcome where the reader's two streams stood when the epoch began", async () => {
    const inner = createMemoryLogStore();
    const start = { shared: 7, buyer: 2, provider: 5 };
    const store = { ...inner, findEpoch: async () => ({ id: "second", start }) };
    const { listen } = await openTestRoom(store);
    const [buyer, provider] = [await listen(BUYER), await listen(PROVIDER)];
    expect(buyer.frames()[0]).toMatchObject({ epoch: "second", epochStart: { shared: 7, own: 2 } });
    expect(provider.frames()[0]).toMatchObject({ epoch: "second", epochStart: { shared: 7, own: 5 } });
    expect(provider.text()).not.toContain('"own":2');
  });

  it("says who is here and in which row, once a person", async () => {
    const { room, listen, clock } = await openTestRoom(createMemoryLogStore());
    const buyer = await listen(BUYER);
    const provider = await listen(PROVIDER);
    const second = await listen(PROVIDER);
    room.setRow(provider.subscriber, ROW, false);
    clock.runTimers();
    const people = buyer.frames().findLast((frame) => frame.type === "presence");
    expect(people).toMatchObject({
      people: [
        { name: BUYER.name, row: null },
        { name: PROVIDER.name, row: ROW, calls: false },
      ],
    });
    room.setRow(provider.subscriber, ROW, true);
    clock.runTimers();
    expect(buyer.frames().findLast((frame) => frame.type === "presence")).toMatchObject({
      people: [{ name: BUYER.name }, { name: PROVIDER.name, row: ROW, calls: true }],
    });
    room.leave(provider.subscriber);
    room.leave(second.subscriber);
    clock.runTimers();
    expect(buyer.frames().findLast((frame) => frame.type === "presence")).toMatchObject({
      people: [{ name: BUYER.name }],
    });
  });

  it("makes a confirmed matrix final only without blocking findings, and tells of the edition", async () => {
    let blocking = 1;
    const { send, room, editions } = await openTestRoom(createMemoryLogStore(), {
      countBlocking: () => blocking,
    });
    const agreed = content((await room.read()).matrix);
    const confirmations: readonly OpBody[] = [
      ...agreed.areas.flatMap(({ activities }) =>
        activities.map(
          (row): OpBody => ({ kind: "row.confirm", activity: row.id, hash: rowHash(row, agreed.roles) }),
        ),
      ),
      { kind: "terms.confirm", hash: termsHash(agreed) },
    ];
    await send(confirmations);
    await send(confirmations, { by: PROVIDER });
    const freeze: OpBody = {
      kind: "edition.freeze",
      contentHash: contentHash(agreed),
      effectiveFrom: "2026-03-01",
    };
    expect(await send([freeze])).toMatchObject([{ state: "denied", code: "not-ready" }]);
    expect(editions).toEqual([]);
    blocking = 0;
    expect(await send([freeze])).toMatchObject([{ state: "applied" }]);
    expect(editions).toMatchObject([{ edition: { number: 1, buyer: null } }]);
    expect(await send([rename("Too late")])).toMatchObject([{ state: "denied", code: "frozen" }]);
  });

  it("refuses an edition op for what only the server knows", async () => {
    const { send } = await openTestRoom(createMemoryLogStore(), {
      refuseEdition: async () => ({ ok: false, code: "not-found", message: "This file was never uploaded." }),
    });
    expect(await send([{ kind: "edition.reopen" }])).toEqual([
      { state: "denied", code: "not-found", message: "This file was never uploaded." },
    ]);
  });

  it("gives up one op that meets a fault, and stores the others", async () => {
    const { send, reported, room } = await openTestRoom(createMemoryLogStore(), {
      countBlocking: () => {
        throw new Error("a fault of ours");
      },
    });
    const agreed = contentHash(content((await room.read()).matrix));
    const freeze: OpBody = { kind: "edition.freeze", contentHash: agreed, effectiveFrom: "2026-03-01" };
    const fates = await send([
      { kind: "activity.edit", id: ROW, fields: { order: "a5" } },
      freeze,
      rename("Three"),
    ]);
    expect(fates).toMatchObject([
      { state: "applied", revision: 2 },
      { state: "invalid" },
      { state: "applied", revision: 3 },
    ]);
    expect(reported.length).toBeGreaterThan(0);
  });

  it("refuses a second filling", async () => {
    const { send } = await openTestRoom(createMemoryLogStore());
    expect(await send([{ kind: "matrix.fill", parts: drawParts(GRID) }])).toMatchObject([
      { state: "denied", code: "exists" },
    ]);
  });

  it("lets contacts reach the other side only through the shared stream", async () => {
    const contact = {
      ...BLANK_CONTACT,
      name: "Ada Brandt",
      phone: "+49 30 1",
    };
    const { submit, send, listen } = await openTestRoom(createMemoryLogStore());
    const provider = await listen(PROVIDER);
    await submit([toRead(ownOp("buyer", { kind: "contact.set", id: contactId("c1"), contact }))]);
    expect(provider.text()).not.toContain("+49 30 1");
    await send([{ kind: "contact.set", id: contactId("c1"), contact }]);
    expect(provider.text()).toContain("+49 30 1");
  });
});
