import { describe, expect, it } from "vitest";
import { emptySideState } from "#lib/matrix/matrix.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import type { OpBody, SharedOp } from "#lib/matrix/schema/op.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId } from "#lib/matrix/testing/ids.ts";
import { BUYER } from "#lib/matrix/testing/people.ts";
import { GRID } from "../testing/open-test-room.ts";
import {
  type ClientEffect,
  type ClientEvent,
  type ClientState,
  openClient,
  type Role,
} from "./client-state.ts";
import { connectionOf, DEAD_MS, PROBE_MS, wakeAt } from "./line.ts";
import { step } from "./machine.ts";
import type { KeptOp } from "./op-queue.ts";

const ROW = activityId("close-a-ticket");
const AT = "2026-02-01T10:00:00.000Z";
const { participant, name, side, right } = BUYER;
const ME = { participant, name, side, right };
const rename = (to: string): OpBody => ({ kind: "activity.edit", id: ROW, fields: { name: to } });

const WELCOME = {
  type: "welcome",
  v: 3,
  me: ME,
  epoch: "first",
  epochStart: { shared: 0, own: 0 },
  shared: { kind: "entries", entries: [] },
  own: { kind: "entries", entries: [] },
  people: [],
} as const;

function open(role: Role) {
  const initial = {
    me: ME,
    epoch: "first",
    epochStart: { shared: 0, own: 0 },
    matrix: drawMatrix(GRID),
    own: emptySideState(),
  };
  let state: ClientState = openClient("tab-1", initial);
  let effects: ClientEffect[] = [];
  const send = (event: ClientEvent) => {
    const stepped = step(state, event);
    state = stepped.state;
    effects.push(...stepped.effects);
    return stepped;
  };
  send({ kind: "start", role, now: 0 });
  return {
    state: () => state,
    send,
    edit: (id: string, to: string) =>
      send({ kind: "dispatch", bodies: [rename(to)], ids: [OpId.parse(id)], at: AT }),
    goLive: (now = 0) => {
      send({ kind: "opened", now });
      send({ kind: "frame", frame: WELCOME, now });
    },
    take: () => {
      const taken = effects;
      effects = [];
      return taken;
    },
  };
}

function guestOp(id: string): SharedOp {
  return { id: OpId.parse(id), stream: "shared", base: 1, group: null, body: rename("Theirs") };
}

const kept = (id: string, state: KeptOp["state"], epoch = "first"): KeptOp => ({
  op: guestOp(id),
  at: AT,
  client: "tab-0",
  epoch,
  state,
  fate: state === "refused" ? { state: "invalid", message: "The row is gone." } : null,
});

describe("the tab that owns the queue", () => {
  it("keeps what it makes until long after it is stored, and reads what was kept when it begins", () => {
    const tab = open("owner");
    expect(tab.take()).toContainEqual({ kind: "recall" });
    tab.goLive();
    tab.take();
    tab.edit("mine", "Mine");
    expect(tab.take()).toContainEqual({
      kind: "keep",
      put: [expect.objectContaining({ state: "waiting", client: "tab-1" })],
      drop: [],
    });
    tab.send({
      kind: "frame",
      frame: { type: "acks", acks: [{ op: OpId.parse("mine"), fate: { state: "already", revision: 1 } }] },
      now: 0,
    });
    expect(tab.take()).toContainEqual({
      kind: "keep",
      put: [expect.objectContaining({ state: "stored" })],
      drop: [],
    });
  });

  it("sends what another tab asks for under that tab's name, keeps it, and passes its answer on", () => {
    const tab = open("owner");
    tab.goLive();
    tab.take();
    tab.send({
      kind: "tab",
      from: "tab-2",
      frame: { type: "ops", client: "tab-2", ops: [guestOp("theirs")] },
      at: AT,
    });
    const sent = tab.take();
    expect(sent).toContainEqual({
      kind: "send",
      frame: { type: "ops", client: "tab-2", ops: [guestOp("theirs")] },
    });
    expect(sent).toContainEqual(expect.objectContaining({ kind: "keep" }));
    expect(tab.state().view.tables.activity[ROW]?.name).toBe("Theirs");
    const acks = {
      type: "acks",
      acks: [{ op: OpId.parse("theirs"), fate: { state: "already", revision: 1 } }],
    } as const;
    tab.send({ kind: "frame", frame: acks, now: 0 });
    expect(tab.take()).toContainEqual({ kind: "tell", to: null, frame: acks });
    expect(tab.state().undoSteps).toEqual([]);
  });

  it("sends what was kept, once, and tells what had been refused", () => {
    const tab = open("owner");
    tab.goLive();
    tab.take();
    tab.send({ kind: "recalled", kept: [kept("a", "waiting"), kept("b", "stored"), kept("c", "refused")] });
    const ops = tab
      .take()
      .flatMap((effect) => (effect.kind === "send" && effect.frame.type === "ops" ? effect.frame.ops : []));
    expect(ops.map(({ id }) => id)).toEqual(["a"]);
    expect(tab.state().notices).toMatchObject([{ id: "c", isFromAway: true, message: "The row is gone." }]);
    tab.send({ kind: "dismiss-away" });
    expect(tab.take()).toContainEqual({ kind: "keep", put: [], drop: ["c"] });
  });

  it("offers a restored server again what another epoch had stored, on a base that the copy held", () => {
    const tab = open("owner");
    tab.goLive();
    tab.take();
    const tables = tab.state().confirmed.tables;
    tab.send({
      kind: "frame",
      now: 0,
      frame: {
        ...WELCOME,
        epoch: "second",
        epochStart: { shared: 0, own: 0 },
        shared: { kind: "snapshot", state: { revision: 1, tables }, hash: "" },
      },
    });
    expect(tab.take()).toContainEqual({ kind: "recall" });
    tab.send({ kind: "recalled", kept: [kept("b", "stored"), kept("d", "stored", "second")] });
    const ops = tab
      .take()
      .flatMap((effect) => (effect.kind === "send" && effect.frame.type === "ops" ? effect.frame.ops : []));
    expect(ops).toMatchObject([{ id: "b", base: 0 }]);
    expect(tab.state().away).toMatchObject({ isRestored: true });
  });

  it("leaves the line to another tab when the server refuses it", () => {
    const tab = open("owner");
    tab.goLive();
    tab.send({ kind: "frame", frame: { type: "bye", reason: "reload", message: "Load again." }, now: 0 });
    expect(tab.take()).toContainEqual({ kind: "release" });
    tab.send({ kind: "tab", from: "tab-2", frame: { type: "ping" }, at: AT });
    expect(tab.take()).toEqual([]);
  });
});

describe("a tab that sends through another", () => {
  it("is as far from the server as that one", () => {
    const tab = open("follower");
    expect(tab.take()).toContainEqual({ kind: "connect", transport: "tab" });
    expect(connectionOf(tab.state())).toBe("connecting");
    const word = {
      client: "tab-0",
      epoch: "first",
      connection: "offline",
      isPolling: false,
      waiting: 3,
      storage: null,
    } as const;
    tab.send({ kind: "owner", word, now: 0 });
    tab.goLive();
    expect(connectionOf(tab.state())).toBe("offline");
  });

  it("says hello again to a new owner, and to one that stands in another epoch", () => {
    const tab = open("follower");
    const word = {
      client: "tab-0",
      epoch: "first",
      connection: "live",
      isPolling: false,
      waiting: 0,
      storage: null,
    } as const;
    tab.send({ kind: "owner", word, now: 0 });
    tab.goLive();
    tab.take();
    tab.send({ kind: "owner", word, now: 0 });
    expect(tab.take()).toEqual([]);
    tab.send({ kind: "owner", word: { ...word, client: "tab-9" }, now: 0 });
    expect(tab.take()).toMatchObject([{ kind: "send", frame: { type: "hello" } }]);
    tab.goLive();
    tab.take();
    tab.send({ kind: "owner", word: { ...word, client: "tab-9", epoch: "second" }, now: 0 });
    expect(tab.take()).toMatchObject([{ kind: "send", frame: { type: "hello" } }]);
  });

  it("takes the line over when its owner answers twice no hello, and writes nothing in the queue until then", () => {
    const tab = open("follower");
    let now = 0;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      tab.send({ kind: "opened", now });
      now = wakeAt(tab.state()) ?? 0;
      tab.send({ kind: "tick", now, random: 0 });
      now = wakeAt(tab.state()) ?? 0;
      tab.send({ kind: "tick", now, random: 0 });
    }
    tab.edit("mine", "Mine");
    const effects = tab.take();
    expect(effects).toContainEqual({ kind: "take-over" });
    expect(effects.some(({ kind }) => kind === "keep")).toBe(false);
    tab.send({ kind: "role", role: "owner", now });
    expect(tab.take()).toContainEqual({
      kind: "keep",
      put: [expect.objectContaining({ state: "waiting" })],
      drop: [],
    });
  });
});

describe("a line", () => {
  it("is not opened before the tab knows whether it owns it, whatever happens", () => {
    const initial = {
      me: ME,
      epoch: "first",
      epochStart: { shared: 0, own: 0 },
      matrix: drawMatrix(GRID),
      own: emptySideState(),
    };
    const early = openClient("tab-1", initial);
    const events: readonly ClientEvent[] = [
      { kind: "row", row: ROW, calls: false },
      { kind: "online", now: 1 },
      { kind: "tick", now: 2, random: 0 },
    ];
    for (const event of events) expect(step(early, event).effects).toEqual([]);
    expect(wakeAt(early)).toBeUndefined();
  });

  it("that this tab slept through is asked before it is given up", () => {
    const tab = open("owner");
    tab.goLive();
    tab.take();
    const woken = 10 * DEAD_MS;
    tab.send({ kind: "tick", now: woken, random: 0 });
    expect(tab.take()).toEqual([{ kind: "send", frame: { type: "ping" } }]);
    expect(tab.state().line.phase).toBe("live");
    tab.send({ kind: "tick", now: woken + PROBE_MS, random: 0 });
    expect(tab.take()).toContainEqual({ kind: "disconnect" });
  });

  it("is asked for changes where no socket gets through, and tries the socket again later", () => {
    const tab = open("owner");
    const transports: string[] = [];
    let now = 0;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      for (const effect of tab.take()) if (effect.kind === "connect") transports.push(effect.transport);
      tab.send({ kind: "closed", now, random: 0 });
      now = wakeAt(tab.state()) ?? now;
      tab.send({ kind: "tick", now, random: 0 });
    }
    expect(transports).toEqual(["socket", "socket", "socket", "polling", "socket"]);
  });
});
