import { describe, expect, it } from "vitest";
import { emptySideState } from "#lib/matrix/matrix.ts";
import { authorOf } from "#lib/matrix/rights.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Change } from "#lib/matrix/tables.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId, roleId } from "#lib/matrix/testing/ids.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import type { SentFrame, ServerFrame } from "../frames.ts";
import type { Fate } from "../log-store.ts";
import { GRID } from "../testing/open-test-room.ts";
import { type ClientEvent, type ClientState, openClient } from "./client-state.ts";
import type { Stepped } from "./gestures.ts";
import { connectionOf, DEAD_MS, PING_MS, wakeAt } from "./line.ts";
import { step } from "./machine.ts";

const ROW = activityId("close-a-ticket");
const AT = "2026-02-01T10:00:00.000Z";
const { participant, name, side, right } = BUYER;
const ME = { participant, name, side, right };
const rename = (to: string): OpBody => ({ kind: "activity.edit", id: ROW, fields: { name: to } });

/** A tab that is driven by hand. */
function openTab() {
  const matrix = drawMatrix(GRID);
  let state: ClientState = openClient("tab", {
    me: ME,
    epoch: "first",
    epochStart: { shared: 0, own: 0 },
    matrix,
    own: emptySideState(),
  });
  let now = 0;
  let ids = 0;
  const effects: Stepped["effects"][number][] = [];
  const send = (event: ClientEvent): Stepped => {
    const stepped = step(state, event);
    state = stepped.state;
    effects.push(...stepped.effects);
    return stepped;
  };
  const newIds = (many: number) =>
    Array.from({ length: many }, () => {
      ids += 1;
      return OpId.parse(`mine-${ids}`);
    });
  const frame = (received: ServerFrame) => send({ kind: "frame", frame: received, now });
  const tab = {
    state: () => state,
    name: () => state.view.tables.activity[ROW]?.name,
    send,
    frame,
    advance: (ms: number) => {
      now += ms;
      return send({ kind: "tick", now, random: 0.5 });
    },
    dispatch: (...bodies: readonly OpBody[]) =>
      send({ kind: "dispatch", bodies, ids: newIds(bodies.length), at: AT }),
    undo: (force = false) => send({ kind: "undo", ids: newIds(10), at: AT, force }),
    redo: () => send({ kind: "redo", ids: newIds(10), at: AT, force: false }),
    sent: () =>
      effects
        .splice(0)
        .flatMap((effect): readonly SentFrame[] => (effect.kind === "send" ? [effect.frame] : [])),
    ops: () => tab.sent().flatMap((sent) => (sent.type === "ops" ? sent.ops : [])),
    ack: (op: string, fate: Fate) => frame({ type: "acks", acks: [{ op: OpId.parse(op), fate }] }),
    welcome: (...changes: readonly Change[]) =>
      frame({
        type: "welcome",
        v: 3,
        me: ME,
        epoch: "first",
        epochStart: { shared: 0, own: 0 },
        shared: { kind: "entries", entries: changes.map((change) => ({ change, hash: "" })) },
        own: { kind: "entries", entries: [] },
        people: [],
      }),
    changes: (...changes: readonly Change[]) =>
      frame({ type: "changes", stream: "shared", entries: changes.map((change) => ({ change, hash: "" })) }),
  };
  send({ kind: "start", role: "owner", now });
  send({ kind: "opened", now });
  tab.welcome();
  tab.sent();
  return tab;
}

function edit(
  revision: number,
  before: string,
  after: string,
  id = `theirs-${revision}`,
  by = PROVIDER,
): Change {
  const writes = [
    { table: "activity", id: ROW, action: "edit", before: { name: before }, after: { name: after } },
  ] as const;
  return {
    id,
    stream: "shared",
    revision,
    at: AT,
    by: authorOf(by),
    kind: "activity.edit",
    group: null,
    writes,
  };
}

describe("the client", () => {
  it("shows an edit at once, sends it on the base it was made on, and keeps the very same rows when it is confirmed", () => {
    const tab = openTab();
    tab.dispatch(rename("Mine"));
    expect(tab.name()).toBe("Mine");
    expect(tab.ops()).toMatchObject([{ id: "mine-1", base: 1, group: "mine-1" }]);
    const { tables } = tab.state().view;
    tab.ack("mine-1", { state: "applied", revision: 2 });
    expect(tab.state().pending).toHaveLength(1);
    tab.changes({ ...edit(2, "Close a ticket", "Mine", "mine-1", BUYER), group: "mine-1" });
    expect(tab.state().pending).toEqual([]);
    expect(tab.state().view.tables).toBe(tables);
    expect(tab.state().confirmed).toBe(tab.state().view);
  });

  it("leaves rows that nobody touched the same objects when others edit", () => {
    const tab = openTab();
    const before = tab.state().view.tables.activity;
    tab.changes(edit(2, "Close a ticket", "Theirs"));
    const after = tab.state().view.tables.activity;
    expect(after["test-a-restore"]).toBe(before["test-a-restore"]);
    expect(after[ROW]).not.toBe(before[ROW]);
  });

  it("shows what stands when somebody else was first, and keeps the lost text in a notice", () => {
    const tab = openTab();
    tab.dispatch(rename("Mine"));
    tab.changes(edit(2, "Close a ticket", "Theirs"));
    expect(tab.name()).toBe("Theirs");
    tab.ack("mine-1", {
      state: "conflict",
      revision: 3,
      message: "Piotr Nowak changed this at the same time.",
    });
    expect(tab.state().notices).toMatchObject([
      { id: "mine-1", kind: "conflict", op: { body: rename("Mine") } },
    ]);
    expect(tab.state().undoSteps).toEqual([]);
    tab.send({ kind: "dismiss", notice: "mine-1" });
    expect(tab.state().notices).toEqual([]);
  });

  it("takes back what the server denied, and says so once", () => {
    const tab = openTab();
    tab.dispatch(rename("Mine"));
    tab.ack("mine-1", { state: "denied", code: "frozen", message: "The matrix is final." });
    tab.ack("mine-1", { state: "denied", code: "frozen", message: "The matrix is final." });
    expect(tab.name()).toBe("Close a ticket");
    expect(tab.state().notices).toHaveLength(1);
    expect(tab.state().pending).toEqual([]);
  });

  it("refuses at once what cannot be done, and sends the rest of the gesture", () => {
    const tab = openTab();
    const gone: OpBody = {
      kind: "cell.add",
      activity: activityId("never"),
      role: roleId("it-lead"),
      duty: "informed",
    };
    expect(tab.dispatch(gone, rename("Mine")).refusal?.code).toBe("removed");
    expect(tab.ops()).toMatchObject([{ id: "mine-2" }]);
  });

  it("says hello again after a hole, and goes on from the welcome", () => {
    const tab = openTab();
    tab.changes(edit(3, "Two", "Three"));
    expect(tab.sent()).toMatchObject([{ type: "hello", since: { shared: 1, own: 0 } }]);
    tab.changes(edit(4, "Three", "Four"));
    expect(tab.sent()).toEqual([]);
    tab.welcome(edit(2, "Close a ticket", "Two"), edit(3, "Two", "Three"), edit(4, "Three", "Four"));
    expect(tab.name()).toBe("Four");
    expect(tab.state().confirmed.revision).toBe(4);
  });

  it("passes over changes that come twice", () => {
    const tab = openTab();
    tab.changes(edit(2, "Close a ticket", "Two"), edit(3, "Two", "Three"));
    const { view } = tab.state();
    tab.changes(edit(2, "Close a ticket", "Two"));
    expect(tab.state().view).toBe(view);
    expect(tab.state().confirmed.revision).toBe(3);
  });

  it("finds out from a pong that changes were lost", () => {
    const tab = openTab();
    tab.frame({ type: "pong", heads: { shared: 2, own: 0 } });
    expect(tab.sent()).toMatchObject([{ type: "hello" }]);
  });

  it("edits on without a line, and sends all of it after the welcome, in order", () => {
    const tab = openTab();
    tab.send({ kind: "closed", now: 0, random: 0.5 });
    expect(connectionOf(tab.state())).toBe("offline");
    tab.dispatch(rename("One"));
    tab.dispatch(rename("Two"));
    expect(tab.ops()).toEqual([]);
    tab.send({ kind: "online", now: 10 });
    tab.send({ kind: "opened", now: 10 });
    tab.welcome();
    expect(tab.ops().map(({ id }) => id)).toEqual(["mine-1", "mine-2"]);
    expect(tab.name()).toBe("Two");
  });

  it("does not send again what came back with the welcome", () => {
    const tab = openTab();
    tab.dispatch(rename("One"));
    tab.send({ kind: "closed", now: 0, random: 0.5 });
    tab.sent();
    tab.send({ kind: "online", now: 10 });
    tab.send({ kind: "opened", now: 10 });
    tab.welcome(edit(2, "Close a ticket", "One", "mine-1", BUYER));
    expect(tab.ops()).toEqual([]);
    expect(tab.state().pending).toEqual([]);
  });

  it("pings every 15 s, gives the line up after 35 s of silence, and comes back later each time", () => {
    const tab = openTab();
    tab.advance(PING_MS);
    expect(tab.sent()).toEqual([{ type: "ping" }]);
    tab.advance(DEAD_MS - PING_MS);
    expect(tab.state().line.phase).toBe("waiting");
    const first = (wakeAt(tab.state()) ?? 0) - DEAD_MS;
    tab.send({ kind: "tick", now: DEAD_MS + first, random: 0.5 });
    expect(tab.state().line.phase).toBe("opening");
    tab.send({ kind: "closed", now: DEAD_MS + first, random: 0.5 });
    expect((wakeAt(tab.state()) ?? 0) - DEAD_MS - first).toBe(first * 2);
  });

  it("undoes and redoes a gesture as one step", () => {
    const tab = openTab();
    const before = tab.state().view.tables.activity[ROW];
    tab.dispatch(rename("Mine"), { kind: "activity.edit", id: ROW, fields: { note: "Mine too" } });
    const after = tab.state().view.tables.activity[ROW];
    tab.undo();
    expect(tab.state().view.tables.activity[ROW]).toEqual(before);
    tab.redo();
    expect(tab.state().view.tables.activity[ROW]).toEqual(after);
    expect(tab.state().undoSteps).toHaveLength(1);
    expect(tab.undo().refusal).toBeUndefined();
    expect(tab.undo().refusal?.code).toBe("not-found");
  });

  it("asks before an undo of what others have built on, and does nothing until then", () => {
    const tab = openTab();
    tab.dispatch(rename("Mine"));
    tab.changes(
      { ...edit(2, "Close a ticket", "Mine", "mine-1", BUYER), group: "mine-1" },
      edit(3, "Mine", "Theirs"),
    );
    tab.sent();
    expect(tab.undo().refusal?.code).toBe("built-upon");
    expect(tab.sent()).toEqual([]);
    expect(tab.undo(true).refusal).toBeUndefined();
    expect(tab.name()).toBe("Close a ticket");
  });

  it("stops for good when its access was taken back", () => {
    const tab = openTab();
    tab.frame({ type: "bye", reason: "revoked", message: "Your access was taken back." });
    tab.send({ kind: "closed", now: 0, random: 0.5 });
    expect(connectionOf(tab.state())).toBe("refused");
    expect(wakeAt(tab.state())).toBeUndefined();
    expect(tab.state().notices).toMatchObject([{ kind: "refused", message: "Your access was taken back." }]);
  });

  it("sends a large paste in frames that the server reads", () => {
    const tab = openTab();
    const bodies = Array.from({ length: 1200 }, (_, at) => rename(`Name ${at}`));
    tab.dispatch(...bodies);
    expect(tab.sent().map((sent) => (sent.type === "ops" ? sent.ops.length : 0))).toEqual([500, 500, 200]);
  });
});
