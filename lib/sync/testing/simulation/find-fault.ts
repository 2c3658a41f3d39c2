import { content } from "#lib/matrix/content.ts";
import type { OpId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import type { Change } from "#lib/matrix/tables.ts";
import type { ClientState } from "../../client/client-state.ts";
import type { Fate, LogEntry, LogStore } from "../../log-store.ts";
import { loadRoomState } from "../../room/load-room-state.ts";
import { chainHash, isShared, NO_HASH, type RoomState } from "../../room/room-state.ts";
import { MATRIX } from "../open-test-room.ts";
import { type Outcome, toldIn } from "./simulate.ts";
import { answeredByOther } from "./watch-rounds.ts";

const STREAMS = ["shared", "buyer", "provider"] as const;
const ALL = 1_000_000;

function sameJson(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

function faultOfClient(state: ClientState, room: RoomState): string | undefined {
  const { client, me } = state;
  if (state.pending.length + state.pendingOwn.length > 0) return `${client} still waits for its queue`;
  if (state.epoch !== room.epoch) return `${client} stands in epoch ${state.epoch}, not ${room.epoch}`;
  if (!sameJson(state.confirmed, room.matrix)) return `${client} holds another matrix`;
  if (!sameJson(state.view.tables, room.matrix.tables)) return `${client} shows another matrix`;
  if (!sameJson(content(state.view), content(room.matrix))) return `${client} shows another content`;
  if (!sameJson(state.viewOwn, room.sides[me.side])) return `${client} holds another state of its side`;
  const foreign = `secret of ${me.side === "buyer" ? "provider" : "buyer"}`;
  const held = JSON.stringify(state);
  if (held.includes(foreign)) return `${client} holds what belongs to the other side`;
  const early = answeredByOther(me.side, held).find((round) => !room.matrix.tables.opened[round]);
  return early && `${client} holds what the other side answered in ${early}, which is not opened`;
}

async function readLog(store: LogStore): Promise<readonly LogEntry[]> {
  const streams = await Promise.all(STREAMS.map((stream) => store.entriesSince(MATRIX, stream, 0, ALL)));
  return streams.flat();
}

function faultOfChains(entries: readonly LogEntry[]): string | undefined {
  for (const stream of STREAMS) {
    let previous = NO_HASH;
    let revision = 0;
    for (const { change, hash, previousHash } of entries) {
      if (change.stream !== stream) continue;
      revision += 1;
      if (change.revision !== revision) return `${stream} has a hole before ${change.revision}`;
      if (previousHash !== previous || hash !== chainHash(previous, change))
        return `The chain of ${stream} breaks at ${revision}`;
      previous = hash;
    }
  }
  return undefined;
}

async function faultOfFates(
  { offered, acknowledged, perished, told, browsers }: Outcome,
  store: LogStore,
  entries: readonly LogEntry[],
  room: RoomState,
): Promise<string | undefined> {
  const fates = await store.findFates(MATRIX, [...offered.keys()]);
  const stored = new Map<string, LogEntry["change"]>(entries.map(({ change }) => [change.id, change]));
  for (const [op, byEpoch] of acknowledged) {
    for (const [epoch, answers] of byEpoch)
      if (answers.size > 1)
        return `${op} had ${answers.size} fates in ${epoch}: ${[...answers].join(" and ")}`;
    // A restored server need not hear again of what the one before it had refused, and its author was told.
    const last = [...byEpoch.values()].at(-1) ?? new Set();
    const wasKept = [...last].some((fate) => !isRefusal(JSON.parse(fate)));
    if (!fates.has(op) && wasKept && !perished.has(op)) return `${op} was acknowledged and is lost`;
  }
  const known = new Set([
    ...told,
    ...browsers.flatMap(({ tabs }) => tabs.flatMap(({ state }) => toldIn(state))),
  ]);
  for (const [op] of offered) {
    const fate = fates.get(op);
    if (!fate) {
      if (!perished.has(op) && !acknowledged.has(op)) return `${op} has no fate`;
    } else if (fate.state === "applied" && !stored.has(op)) return `${op} was applied and is not in the log`;
    else if (fate.state === "conflict" && !room.matrix.tables.conflict[op])
      return `${op} lost a conflict that nobody can see`;
    else if (isRefusal(fate) && !known.has(op) && !perished.has(op))
      return `${op} was refused and its author was not told: ${fate.message}`;
  }
  return undefined;
}

function isRefusal(fate: Fate): fate is Extract<Fate, { state: "denied" | "invalid" }> {
  return fate.state === "denied" || fate.state === "invalid";
}

/** Kinds of op that set a field without looking at what stands there. */
const BLIND: ReadonlySet<string> = new Set(["activity.edit", "cell.set", "terms.edit"]);

function writtenFields(change: Change): readonly string[] {
  return change.writes.flatMap((write) =>
    write.action === "edit" && write.table !== "conflict" && write.table !== "confirmation"
      ? Object.keys(write.after).map((field) => `${write.table}/${write.id}/${field}`)
      : [],
  );
}

/** An edit on a stale base that went over somebody else's value without anybody being told. */
function faultOfOverwrites(entries: readonly LogEntry[], { offered, kills }: Outcome): string | undefined {
  const last = new Map<string, { readonly revision: number; readonly client: string; readonly by: string }>();
  for (const { change } of entries) {
    if (!isShared(change)) continue;
    const made = offered.get(change.id as OpId);
    const client = made?.client ?? "";
    const base = made && isNumber(made.op.base) ? made.op.base : change.revision;
    const fields = writtenFields(change);
    // An owner settles an undecided row beside the letters: nobody typed that field.
    const typed = BLIND.has(change.kind) ? fields.filter((name) => !name.endsWith("/undecided")) : [];
    for (const field of typed) {
      const earlier = last.get(field);
      // A server that has died knows people, not their tabs: what somebody wrote is no news to them.
      const isOther = kills > 0 ? earlier?.by !== change.by.participant : earlier?.client !== client;
      if (earlier && isOther && earlier.revision > base)
        return `${change.id} went over ${field} of revision ${earlier.revision}, having seen ${base}`;
    }
    for (const field of fields)
      last.set(field, { revision: change.revision, client, by: change.by.participant });
  }
  return undefined;
}

function isNumber(base: Op["base"]): base is number {
  return typeof base === "number";
}

/** What is wrong with where a simulation ended, in one sentence; `undefined` when all promises were kept. */
export async function findFault(outcome: Outcome, store: LogStore): Promise<string | undefined> {
  const early = outcome.rounds.fault();
  if (early) return early;
  const room = await outcome.server.room.read();
  for (const browser of outcome.browsers) {
    for (const { state } of browser.tabs) {
      const fault = faultOfClient(state, room);
      if (fault) return fault;
    }
    const waiting = [...browser.disk.kept.values()].find(({ state }) => state === "waiting");
    if (waiting) return `${waiting.op.id} still waits on the disk of ${browser.actor.name}`;
  }
  const folded = await loadRoomState({ ...store, findSnapshot: async () => undefined }, MATRIX);
  await outcome.server.room.close();
  const reloaded = await loadRoomState(store, MATRIX);
  if (!sameJson(folded?.matrix, room.matrix) || !sameJson(reloaded?.matrix, room.matrix))
    return "The log folds to another matrix";
  if (!sameJson(folded?.heads, room.heads)) return "The log ends elsewhere than the room";
  const entries = await readLog(store);
  return (
    faultOfChains(entries) ??
    (await faultOfFates(outcome, store, entries, room)) ??
    (outcome.restores === 0 ? faultOfOverwrites(entries, outcome) : undefined)
  );
}
