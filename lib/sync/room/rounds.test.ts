import { describe, expect, it } from "vitest";
import { OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import { createMemoryLogStore } from "../testing/memory-log-store.ts";
import { MATRIX, openTestRoom, ownOp, toRead } from "../testing/open-test-room.ts";

const ROWS = ["answer-a-user-s-call", "close-a-ticket", "test-a-restore"];
const CANARY = "canary-round-7f3a";
const body = (kind: string, fields: object = {}) => OpBody.parse({ kind, id: "r1", ...fields });
const answer = (activity: string, says: string, note: string | null = null) =>
  SideOpBody.parse({
    kind: "answer.set",
    round: "r1",
    activity,
    answer: { says, note, ...{ ourPart: null, theirPart: null, ours: [], theirs: [] } },
  });

async function openRound() {
  const store = createMemoryLogStore();
  const test = await openTestRoom(store);
  await test.send([body("round.propose", { about: "All rows", rows: ROWS })]);
  const say = async (activity: string, says: string, by = BUYER, note = `${CANARY} ${by.side}`) =>
    (await test.submit([toRead(ownOp(by.side, answer(activity, says, note)))], by))[0]?.fate;
  return { ...test, store, say };
}

describe("a round in a room", () => {
  it("gives the other side the very same frames whether nothing or everything is answered", async () => {
    const heardBy = async (answers: number) => {
      const { say, listen, room } = await openRound();
      const provider = await listen(PROVIDER);
      for (const row of ROWS.slice(0, answers)) await say(row, "they");
      room.sendHeads(provider.subscriber);
      const late = await listen(PROVIDER);
      // An epoch is a random name, and a hash is of ops with other ids.
      return `${provider.text()}\n${late.text()}`.replace(/"(epoch|hash)":"[^"]*"/g, "");
    };
    const silent = await heardBy(0);
    expect(await heardBy(ROWS.length)).toBe(silent);
    expect(silent).not.toContain(CANARY);
  });

  it("opens with the second side's yes, in one change that both get with the answers of both", async () => {
    const { say, send, listen, store } = await openRound();
    const [buyer, provider] = [await listen(BUYER), await listen(PROVIDER)];
    await say("close-a-ticket", "they");
    await say("close-a-ticket", "they", PROVIDER);
    await send([body("round.submit")]);
    expect(provider.text()).not.toContain(`${CANARY} buyer`);
    expect(buyer.text()).not.toContain(`${CANARY} provider`);
    await send([body("round.submit")], { by: PROVIDER });
    for (const { text } of [buyer, provider])
      expect(text()).toMatch(new RegExp(`"table":"opened".*${CANARY} buyer.*${CANARY} provider`));
    const shared = await store.entriesSince(MATRIX, "shared", 0, 100);
    expect(shared.map(({ change }) => change.kind)).toEqual([
      "matrix.fill",
      "round.propose",
      "round.submit",
      "round.submit",
    ]);
  });

  it("takes answers from one's own side only, to this round's rows, until that side has submitted", async () => {
    const { say, send, submit } = await openRound();
    expect(await say("close-a-ticket", "we")).toMatchObject({ state: "applied" });
    expect(await say("nothing", "we")).toMatchObject({ code: "not-found" });
    const [foreign] = await submit([toRead(ownOp("buyer", answer("close-a-ticket", "we")))], PROVIDER);
    expect(foreign?.fate).toMatchObject({ code: "wrong-side" });
    await send([body("round.submit")]);
    expect(await say("close-a-ticket", "they")).toMatchObject({ code: "exists" });
    await send([body("round.reopen")]);
    expect(await say("close-a-ticket", "they")).toMatchObject({ state: "applied" });
    await send([body("round.withdraw")], { by: PROVIDER });
    expect(await say("close-a-ticket", "they")).toMatchObject({ code: "removed" });
  });

  it("counts what a side tells from what is stored, not from what its browser says", async () => {
    const { say, send, room } = await openRound();
    await say("close-a-ticket", "we");
    await send([body("round.tell", { tells: true })]);
    const { matrix } = await room.read();
    expect(Object.values(matrix.tables.round)[0]).toMatchObject({
      buyer: { told: 1 },
      provider: { told: null },
    });
  });

  it("is there again after a restart, answers with it", async () => {
    const { say, store } = await openRound();
    await say("close-a-ticket", "we");
    const again = await openTestRoom(store);
    const { sides } = await again.room.read();
    expect(Object.values(sides.buyer.tables.answers)[0]).toMatchObject({ "close-a-ticket": { says: "we" } });
    expect(JSON.stringify(sides.provider)).not.toContain(CANARY);
  });
});
