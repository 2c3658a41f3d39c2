import type { Actor } from "#lib/matrix/rights.ts";
import { ActivityId, OpId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import type { ClientState } from "../../client/client-state.ts";
import type { InitialSnapshot } from "../../client/connection.ts";
import type { ServerFrame } from "../../frames.ts";
import { createChance, pick } from "../chance.ts";
import type { MemoryLogStore } from "../memory-log-store.ts";
import { anyGesture } from "./any-gesture.ts";
import { anyRoundStep } from "./any-round.ts";
import { type MortalServer, openMortalServer } from "./mortal-server.ts";
import {
  cut,
  deliverInside,
  deliverOutside,
  killTab,
  nowOf,
  openBrowser,
  openTab,
  type SimulatedBrowser,
  type SimulatedTab,
  type SimulatedWorld,
  send,
  takeOver,
} from "./simulated-browser.ts";
import { type RoundWatch, watchRounds } from "./watch-rounds.ts";

export interface SimulationOptions {
  readonly turns: number;
  /** Browsers of different people; each opens up to three tabs. */
  readonly browsers: number;
  /** Whether the server may be restored from a copy of itself. */
  readonly mayRestore: boolean;
  /** Takes down what happens, one line each. */
  readonly history: string[];
}

/** Where everybody stands once all is delivered, and what was seen on the way. */
export interface Outcome {
  readonly browsers: readonly SimulatedBrowser[];
  readonly server: MortalServer;
  /** Ops as they first reached a server, by id. */
  readonly offered: ReadonlyMap<OpId, { readonly op: Op; readonly client: string }>;
  /** Fates as they were sent out, by op and epoch. */
  readonly acknowledged: ReadonlyMap<OpId, ReadonlyMap<string, ReadonlySet<string>>>;
  /** Ops that died with their tab before its disk had them: a restored server cannot be offered them. */
  readonly perished: ReadonlySet<OpId>;
  /** Ops of which their author was told in a tab that has died since. */
  readonly told: ReadonlySet<OpId>;
  readonly restores: number;
  readonly kills: number;
  readonly rounds: RoundWatch;
}

const PEOPLE: readonly Actor[] = [
  BUYER,
  PROVIDER,
  { ...BUYER, participant: ParticipantId.parse("bruno"), name: "Bruno Costa" },
  { ...PROVIDER, participant: ParticipantId.parse("paula"), name: "Paula Reyes" },
  { ...BUYER, participant: ParticipantId.parse("britt"), name: "Britt Holm", right: "edit" },
  { ...PROVIDER, participant: ParticipantId.parse("pia"), name: "Pia Lund", right: "edit" },
  { ...BUYER, participant: ParticipantId.parse("bela"), name: "Bela Nagy" },
  { ...PROVIDER, participant: ParticipantId.parse("per"), name: "Per Dahl" },
];

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

async function settle(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await settled();
}

/** Lets people edit one matrix in browsers that lose lines, tabs and disks, on a server that dies; the seed decides all. */
export async function simulate(
  seed: number,
  kept: MemoryLogStore,
  options: SimulationOptions,
): Promise<Outcome> {
  const chance = createChance(seed);
  const { history } = options;
  const rounds = watchRounds(kept);
  const { store } = rounds;
  const offered = new Map<OpId, { op: Op; client: string }>();
  const acknowledged = new Map<OpId, Map<string, Set<string>>>();
  const perished = new Set<OpId>();
  const told = new Set<OpId>();
  const authored = new Map<SimulatedBrowser, readonly OpId[]>();
  const people = PEOPLE.slice(0, options.browsers);
  let now = Date.UTC(2026, 1, 1);
  let made = 0;
  let tabs = 0;
  let kills = 0;
  let restores = 0;
  let server: MortalServer | undefined;
  let restore: ((epoch: string) => void) | undefined;
  let willDie: "before commit" | "after commit" | undefined;

  const world: SimulatedWorld = {
    chance,
    now: () => now,
    server: () => server,
    onOps: (client, ops) => {
      for (const op of ops) if (!offered.has(op.id)) offered.set(op.id, { op, client });
    },
    onSent: (epoch, side, text) => {
      rounds.onSent(side, text);
      const frame: ServerFrame = JSON.parse(text);
      if (frame.type !== "acks") return;
      for (const { op, fate } of frame.acks) {
        const byEpoch = acknowledged.get(op) ?? new Map<string, Set<string>>();
        const fates = byEpoch.get(epoch) ?? new Set();
        acknowledged.set(op, byEpoch.set(epoch, fates.add(JSON.stringify(fate))));
      }
    },
  };

  const findActor = async (participant: ParticipantId) =>
    people.find((person) => person.participant === participant);

  async function startServer(): Promise<MortalServer> {
    const started = await openMortalServer(store, findActor, (moment) => {
      if (moment !== willDie) return;
      willDie = undefined;
      killServer(moment);
    });
    server = started;
    return started;
  }

  function killServer(when: string): void {
    if (!server) return;
    history.push(`server dies, ${when}`);
    kills += 1;
    server.check();
    server.kill();
    server = undefined;
    for (const tab of allTabs()) cut(world, tab);
  }

  const browsers = people.map((person) =>
    // Clocks are wrong by up to a day.
    openBrowser(person, Math.floor((chance() - 0.5) * 2 * 86_400_000)),
  );

  function allTabs(): readonly SimulatedTab[] {
    return browsers.flatMap((browser) => [...browser.tabs]);
  }

  async function loadPage(browser: SimulatedBrowser): Promise<void> {
    const from = server;
    if (!from) return;
    const state = await from.room.read();
    const { participant, name, side, right } = browser.actor;
    const initial: InitialSnapshot = {
      me: { participant, name, side, right },
      epoch: state.epoch,
      epochStart: { shared: state.epochStart.shared, own: state.epochStart[side] },
      matrix: state.matrix,
      own: state.sides[side],
    };
    rounds.onSent(side, JSON.stringify(initial));
    tabs += 1;
    openTab(world, browser, `tab-${tabs}`, initial);
    history.push(`${browser.actor.name} opens tab-${tabs}`);
  }

  function kill(tab: SimulatedTab): void {
    history.push(`${tab.state.client} is killed`);
    const { browser } = tab;
    const { state } = tab;
    for (const id of toldIn(state)) told.add(id);
    killTab(world, tab);
    for (const op of authored.get(browser) ?? []) if (!browser.disk.kept.has(op)) perished.add(op);
  }

  function act(tab: SimulatedTab): void {
    const { state } = tab;
    const at = new Date(nowOf(world, tab)).toISOString();
    const roll = chance();
    made += 1;
    const ids = Array.from({ length: 60 }, (_, index) => OpId.parse(`s${seed}-${made}-${index}`));
    authored.set(tab.browser, [...(authored.get(tab.browser) ?? []), ...ids]);
    if (roll < 0.12) send(world, tab, { kind: "undo", ids, at, force: chance() < 0.3 });
    else if (roll < 0.18) send(world, tab, { kind: "redo", ids, at, force: chance() < 0.3 });
    else if (roll < 0.25) {
      const activity = ActivityId.parse(pick(chance, Object.keys(state.view.tables.activity)));
      const note = { text: `secret of ${state.me.side} ${made}` };
      const bodies = [{ kind: "note.set" as const, activity, note }];
      send(world, tab, { kind: "dispatch-own", bodies, ids, at });
    } else if (roll < 0.39) {
      const step = anyRoundStep(chance, state, made);
      send(world, tab, { ...step, ids, at });
      history.push(`${state.client} ${made}: ${step.bodies.map(({ kind }) => kind).join(" ")}`);
    } else {
      const bodies = anyGesture(chance, state, made).slice(0, ids.length);
      if (bodies.length > 0) send(world, tab, { kind: "dispatch", bodies, ids, at });
      history.push(`${state.client} ${made}: ${bodies.map(({ kind }) => kind).join(" ")}`);
    }
  }

  async function turn(): Promise<void> {
    now += Math.floor(chance() * 400);
    const roll = chance();
    if (!server && chance() < 0.2) {
      if (restore && options.mayRestore && chance() < 0.5) {
        restores += 1;
        restore(`epoch-${restores}`);
        restore = undefined;
        history.push("server is restored from a copy");
      }
      await startServer();
      history.push("server starts");
      await settle(3);
    }
    if (roll < 0.004) return killServer("out of the blue");
    if (roll < 0.008) willDie = pick(chance, ["before commit", "after commit"] as const);
    else if (roll < 0.014 && options.mayRestore) restore = store.copy();
    const browser = pick(chance, browsers);
    if (browser.tabs.length === 0 || (roll > 0.985 && browser.tabs.length < 3)) return loadPage(browser);
    const tab = pick(chance, browser.tabs);
    if (roll < 0.03) kill(tab);
    else if (roll < 0.035) browser.disk.isFull = !browser.disk.isFull;
    else if (roll < 0.04) takeOver(world, tab);
    else if (roll < 0.36) act(tab);
    else if (roll < 0.38) cut(world, tab);
    else if (roll < 0.45) send(world, tab, { kind: "tick", now: nowOf(world, tab), random: chance() });
    else if (roll < 0.455) send(world, tab, { kind: "online", now: nowOf(world, tab) });
    else if (roll < 0.65) deliverInside(world, tab);
    else deliverOutside(world, tab, true);
    if (server && chance() < 0.01) server.runTimers();
  }

  await startServer();
  for (const browser of browsers) await loadPage(browser);
  for (let count = 0; count < options.turns; count += 1) {
    await turn();
    if (chance() < 0.5) await settled();
  }
  willDie = undefined;
  const last = server ?? (await startServer());
  for (const browser of browsers) {
    browser.disk.isFull = false;
    if (browser.tabs.length === 0) await loadPage(browser);
  }
  for (let round = 0; round < 5000; round += 1) {
    now += 1000;
    for (const tab of allTabs()) {
      send(world, tab, { kind: "tick", now: nowOf(world, tab), random: chance() });
      deliverInside(world, tab);
      deliverOutside(world, tab, false);
    }
    await settled();
    if (round > 100 && allTabs().every(isQuiet)) break;
  }
  last.check();
  return { browsers, server: last, offered, acknowledged, perished, told, restores, kills, rounds };
}

/** Ops of which a tab tells its user. */
export function toldIn({ notices }: ClientState): readonly OpId[] {
  return notices.flatMap(({ op }) => (op ? [op.id] : []));
}

function isQuiet({ state, socket, inbox, timers }: SimulatedTab): boolean {
  const isIdle = !socket || socket.toServer.length + socket.toClient.length === 0;
  const pending = state.pending.length + state.pendingOwn.length;
  return state.line.phase === "live" && isIdle && inbox.length === 0 && timers.size === 0 && pending === 0;
}
