import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreedJson } from "#lib/matrix/agreed-json.ts";
import { content } from "#lib/matrix/content.ts";
import { emptySideState } from "#lib/matrix/matrix.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import type { Change } from "#lib/matrix/tables.ts";
import { anyIntent, type Intent } from "#lib/matrix/testing/arbitraries.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import { drawPlayground } from "#lib/matrix/testing/play.ts";
import { toBody } from "#lib/matrix/testing/to-body.ts";
import { MAX_OPS_IN_FRAME, type SentFrame } from "../frames.ts";
import { decideBatch } from "../room/decide-batch.ts";
import { openLedger } from "../room/ledger.ts";
import { isShared, NO_HEADS, openRoomFold } from "../room/room-state.ts";
import { type ClientEvent, type ClientState, openClient } from "./client-state.ts";
import { step } from "./machine.ts";

const SLOW_MACHINE = 60_000;
const AT = "2026-02-01T10:00:00.000Z";

interface Tab {
  readonly actor: Actor;
  readonly client: string;
  state: ClientState;
  readonly outbox: SentFrame[];
}

/** Two tabs of two people and a server that answers when it is told to. */
function openPair() {
  const matrix = drawPlayground();
  const heads = { ...NO_HEADS, shared: { revision: matrix.revision, hash: "" } };
  const sides = { buyer: emptySideState(), provider: emptySideState() };
  const epochStart = { shared: 0, buyer: 0, provider: 0 };
  const ledger = openLedger();
  const room = openRoomFold({ matrix, sides, heads, ledger, epoch: "first", epochStart });
  const changes = new Map<string, Change>();
  const tabs = [BUYER, PROVIDER].map((actor): Tab => {
    const { participant, name, side, right } = actor;
    const me = { participant, name, side, right };
    const start = { shared: 0, own: 0 };
    const initial = { me, epoch: "first", epochStart: start, matrix, own: emptySideState() };
    return { actor, client: `tab-${side}`, state: openClient(`tab-${side}`, initial), outbox: [] };
  });
  let ids = 0;
  const send = (tab: Tab, event: ClientEvent) => {
    const stepped = step(tab.state, event);
    tab.state = stepped.state;
    for (const effect of stepped.effects) if (effect.kind === "send") tab.outbox.push(effect.frame);
    return stepped.refusal;
  };
  const newIds = () =>
    Array.from({ length: 12 }, () => {
      ids += 1;
      return OpId.parse(`op-${ids}`);
    });
  for (const tab of tabs) {
    send(tab, { kind: "start", role: "owner", now: 0 });
    send(tab, { kind: "opened", now: 0 });
    const { me } = tab.state;
    const nothing = { kind: "entries" as const, entries: [] };
    const frame = {
      type: "welcome",
      v: 3,
      me,
      epoch: "first",
      epochStart: { shared: 0, own: 0 },
      shared: nothing,
      own: nothing,
      people: [],
    } as const;
    send(tab, { kind: "frame", frame, now: 0 });
  }
  /** The server takes what one tab has sent, and both tabs hear of it. */
  const deliver = (tab: Tab) => {
    const sent = tab.outbox.splice(0).flatMap((frame) => (frame.type === "ops" ? frame.ops : []));
    expect(sent.length).toBeLessThanOrEqual(MAX_OPS_IN_FRAME);
    const items = sent.map((op) => ({
      read: { ok: true as const, op },
      actor: tab.actor,
      client: tab.client,
    }));
    const known = { fates: new Map(), changes, refusals: new Map(), bases: new Map() };
    const decided = decideBatch(room, items, known, { at: AT, countBlocking: () => 0 });
    const entries = decided.entries.flatMap(({ change, hash }) =>
      isShared(change) ? [{ change, hash }] : [],
    );
    for (const { change } of entries) changes.set(change.id, change);
    send(tab, { kind: "frame", frame: { type: "acks", acks: decided.fates }, now: 0 });
    for (const one of tabs) {
      send(one, { kind: "frame", frame: { type: "changes", stream: "shared", entries }, now: 0 });
    }
  };
  return {
    tabs,
    deliver,
    room: room.keep,
    write: (tab: Tab, intents: readonly Intent[]) =>
      send(tab, {
        kind: "dispatch",
        bodies: intents.map((intent) => toBody(tab.state.view, intent, [])),
        ids: newIds(),
        at: AT,
      }),
    back: (tab: Tab, kind: "undo" | "redo") => send(tab, { kind, ids: newIds(), at: AT, force: false }),
  };
}

const anyGesture = fc.record({
  who: fc.nat(1),
  intents: fc.array(anyIntent(), { minLength: 1, maxLength: 4 }),
  /** Which tab's line moves after it; a tab that waits writes on an old state. */
  delivered: fc.constantFrom("none", "one", "both"),
});

describe("undo and redo in a tab", { timeout: SLOW_MACHINE }, () => {
  it("undoing as far as nobody has built on it, and redoing all of it, returns to the same content on the server", () => {
    let undone = 0;
    fc.assert(
      fc.property(
        fc.array(anyGesture, { minLength: 2, maxLength: 14, size: "max" }),
        fc.nat(1),
        (gestures, who) => {
          const pair = openPair();
          for (const { who: writer, intents, delivered } of gestures) {
            const tab = pair.tabs[writer];
            if (tab)
              pair.write(
                tab,
                intents.filter(({ kind }) => kind !== "undo"),
              );
            if (delivered !== "none")
              for (const one of pair.tabs) if (delivered === "both" || one === tab) pair.deliver(one);
          }
          for (const tab of pair.tabs) pair.deliver(tab);
          const tab = pair.tabs[who];
          if (!tab) return;
          const before = agreedJson(content(pair.room().matrix));
          const depth = tab.state.redoSteps.length;
          while (tab.state.undoSteps.length > 0 && pair.back(tab, "undo") === undefined) {
            undone += 1;
            pair.deliver(tab);
          }
          while (tab.state.redoSteps.length > depth) {
            const refused = pair.back(tab, "redo");
            // Somebody took away the area that a row would come back to: said, not done.
            if (refused?.code === "removed") return;
            expect(refused).toBeUndefined();
          }
          pair.deliver(tab);
          expect(agreedJson(content(pair.room().matrix))).toEqual(before);
          for (const one of pair.tabs) expect(one.state.view).toEqual(pair.room().matrix);
        },
      ),
      { numRuns: 60 },
    );
    expect(undone).toBeGreaterThan(50);
  });
});
