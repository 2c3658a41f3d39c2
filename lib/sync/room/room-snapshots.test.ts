import { describe, expect, it } from "vitest";
import { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { createMemoryLogStore } from "../testing/memory-log-store.ts";
import { MATRIX, openTestRoom } from "../testing/open-test-room.ts";
import type { RoomClock } from "./room-options.ts";

const BATCH = 500;

/** A clock whose time passes only when told. */
function openSteppedClock(): RoomClock & { readonly pass: (ms: number) => void } {
  let now = Date.UTC(2026, 1, 1, 10);
  const timers = new Map<() => void, number>();
  return {
    now: () => new Date(now).toISOString(),
    defer: (run) => void setImmediate(run),
    after: (ms, run) => {
      timers.set(run, now + ms);
      return () => void timers.delete(run);
    },
    pass: (ms) => {
      now += ms;
      for (const [run, due] of timers) {
        if (due > now) continue;
        timers.delete(run);
        run();
      }
    },
  };
}

async function open() {
  const store = createMemoryLogStore();
  const clock = openSteppedClock();
  const test = await openTestRoom(store, { clock });
  const rows = Object.keys((await test.room.read()).matrix.tables.activity);
  const row = ActivityId.parse(rows[0]);
  let count = 0;
  return {
    ...test,
    row,
    snapshot: () => store.findSnapshot(MATRIX, "shared"),
    /** A batch of edits every second: the room is never quiet for two. */
    edit: async (batches: number) => {
      for (let batch = 0; batch < batches; batch += 1) {
        const bodies = Array.from({ length: BATCH }, (): OpBody => {
          count += 1;
          return { kind: "activity.edit", id: row, fields: { name: `Name ${count}` } };
        });
        await test.send(bodies);
        clock.pass(1000);
        await test.room.read();
      }
    },
    pass: clock.pass,
  };
}

describe("a room keeps a snapshot", () => {
  it("in a quiet moment after some hundred changes", async () => {
    const { edit, pass, snapshot, room } = await open();
    await edit(2);
    expect(await snapshot()).toBeUndefined();
    pass(2000);
    await room.read();
    expect((await snapshot())?.revision).toBe(1 + 2 * BATCH);
  });

  it("in the midst of editing when no quiet moment comes", async () => {
    const { edit, snapshot } = await open();
    await edit(9);
    expect(await snapshot()).toBeUndefined();
    await edit(5);
    expect((await snapshot())?.revision).toBeGreaterThan(5000);
  });
});

describe("a state that was read", () => {
  it("shows no edit that came after, though the room writes in place", async () => {
    const { edit, room, row } = await open();
    await edit(1);
    const { matrix } = await room.read();
    const text = JSON.stringify(matrix);
    await edit(1);
    expect(JSON.stringify(matrix)).toBe(text);
    expect((await room.read()).matrix.tables.activity[row]?.name).toBe(`Name ${2 * BATCH}`);
  });
});
