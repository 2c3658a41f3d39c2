import type { SentFrame, ServerFrame } from "../frames.ts";
import type { ClientEffect, ClientState, PendingOwn, PendingShared } from "./client-state.ts";
import { isOnline, type Stepped, sendOps } from "./gestures.ts";
import { connectionOf, isPolling } from "./line.ts";
import { predictAll, predictAllOwn } from "./predict.ts";
import { greetAgain } from "./receive.ts";
import type { OwnerWord, TabFrame } from "./tab-frames.ts";

function tell(to: string | null, frame: TabFrame): ClientEffect {
  return { kind: "tell", to, frame };
}

/** How things stand with this tab, for those that send through it. */
export function wordOf(state: ClientState): OwnerWord {
  return {
    client: state.client,
    epoch: state.epoch,
    connection: connectionOf(state),
    isPolling: isPolling(state),
    waiting: state.pending.length + state.pendingOwn.length,
    storage: state.storage,
  };
}

/** Whether this tab speaks for all: one that the server refuses leaves that to another. */
export function speaksForAll({ role, line }: ClientState): boolean {
  return role === "owner" && line.phase !== "refused";
}

/** Tells the other tabs how things stand, when that has changed. */
export function wordIfChanged(before: ClientState, after: ClientState): readonly ClientEffect[] {
  if (!speaksForAll(after)) return [];
  const word = wordOf(after);
  const isSame = before.role === "owner" && JSON.stringify(wordOf(before)) === JSON.stringify(word);
  return isSame ? [] : [tell(null, { type: "owner", word })];
}

function headsOf(state: ClientState): ServerFrame {
  return { type: "pong", heads: { shared: state.confirmed.revision, own: state.confirmedOwn.revision } };
}

/** What other tabs get of a frame that the owner has just received. */
export function relay(state: ClientState, frame: ServerFrame): readonly ClientEffect[] {
  switch (frame.type) {
    case "changes":
    case "acks":
    case "presence":
      return [tell(null, frame)];
    case "welcome": {
      const { shared, own } = frame;
      const { side } = state.me;
      if (shared.kind === "snapshot" || own.kind === "snapshot") return [tell(null, headsOf(state))];
      return [
        tell(null, { type: "changes", stream: "shared", entries: shared.entries }),
        tell(null, { type: "changes", stream: side, entries: own.entries }),
      ];
    }
    case "pong":
    case "refusal":
    case "bye":
      return [];
  }
}

/** Answers another tab as the server would, from what this tab holds. */
function welcome(state: ClientState, hello: Extract<SentFrame, { type: "hello" }>): TabFrame {
  const { confirmed, confirmedOwn, epoch } = state;
  const holds = (since: number | null, revision: number) =>
    since !== null && since >= revision && hello.epoch === epoch;
  return {
    type: "welcome",
    v: hello.v,
    me: state.me,
    epoch,
    epochStart: { shared: state.epochStart, own: 0 },
    shared: holds(hello.since.shared, confirmed.revision)
      ? { kind: "entries", entries: [] }
      : { kind: "snapshot", state: { revision: confirmed.revision, tables: confirmed.tables }, hash: "" },
    own: holds(hello.since.own, confirmedOwn.revision)
      ? { kind: "entries", entries: [] }
      : { kind: "snapshot", state: confirmedOwn, hash: "" },
    people: state.people,
  };
}

type OpsFrame = Extract<SentFrame, { type: "ops" }>;

/** Takes over what another tab wants sent: from here on this tab keeps it, whether that tab lives or not. */
function takeOver(from: ClientState, { client, ops }: OpsFrame, at: string): Stepped {
  const known = new Set([...from.pending, ...from.pendingOwn].map(({ op }) => op.id));
  const waited = !isOnline(from);
  const shared: PendingShared[] = [];
  const own: PendingOwn[] = [];
  for (const op of ops) {
    if (known.has(op.id)) continue;
    const waiting = { at, client, epoch: from.epoch, waited, predicted: null, stored: null };
    if (op.stream === "shared") shared.push({ ...waiting, op });
    else if (op.stream === from.me.side) own.push({ ...waiting, op });
  }
  const withShared =
    shared.length > 0 ? predictAll({ ...from, pending: [...from.pending, ...shared] }) : from;
  const state =
    own.length > 0 ? predictAllOwn({ ...withShared, pendingOwn: [...from.pendingOwn, ...own] }) : withShared;
  return { state, effects: sendOps(state, [...shared, ...own]) };
}

/** Another tab speaks to this one, which owns queue and line. */
export function receiveFromTab(state: ClientState, from: string, frame: SentFrame, at: string): Stepped {
  if (!speaksForAll(state)) return { state, effects: [] };
  switch (frame.type) {
    case "hello":
      return {
        state,
        effects: [tell(from, { type: "owner", word: wordOf(state) }), tell(from, welcome(state, frame))],
      };
    case "ops":
      return takeOver(state, frame, at);
    case "ping":
      return { state, effects: [tell(from, headsOf(state))] };
    case "presence":
      return { state, effects: isOnline(state) ? [{ kind: "send", frame }] : [] };
  }
}

/** The owner has spoken; a new one knows nothing of this tab yet, and one in another epoch holds another log. */
export function receiveWord(from: ClientState, word: OwnerWord, now: number): Stepped {
  if (from.role === "owner") return { state: from, effects: [] };
  const isNew = from.owner?.client !== word.client || from.epoch !== word.epoch;
  const state: ClientState = { ...from, owner: word };
  return isNew && state.line.phase === "live" ? greetAgain(state, now) : { state, effects: [] };
}
