import type { Actor } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import { openQueueWriter, type QueueWriter } from "../../client/browser/queue-writer.ts";
import {
  type ClientEffect,
  type ClientEvent,
  type ClientState,
  openClient,
  type Role,
} from "../../client/client-state.ts";
import type { InitialSnapshot } from "../../client/connection.ts";
import { step } from "../../client/machine.ts";
import { parseServerFrame } from "../../client/parse-server-frame.ts";
import type { TabFrame } from "../../client/tab-frames.ts";
import type { SentFrame } from "../../frames.ts";
import type { Subscriber } from "../../room/subscriber.ts";
import type { MortalServer } from "./mortal-server.ts";
import { openSimulatedQueue, type SimulatedDisk } from "./simulated-queue.ts";

/** Two queues of texts; what is in flight is lost when the line is cut. */
export interface SimulatedSocket {
  readonly toServer: string[];
  readonly toClient: string[];
  readonly subscriber: Subscriber;
  readonly server: MortalServer;
  isCut: boolean;
}

type TabMessage =
  | { readonly kind: "ask"; readonly from: string; readonly frame: SentFrame }
  | { readonly kind: "tell"; readonly to: string | null; readonly frame: TabFrame };

/** One tab: the machine as the product runs it, and what its adapter would hold. */
export interface SimulatedTab {
  readonly browser: SimulatedBrowser;
  state: ClientState;
  socket: SimulatedSocket | undefined;
  hasTabLine: boolean;
  readonly inbox: TabMessage[];
  readonly timers: Set<() => void>;
  readonly queue: QueueWriter;
  isStarted: boolean;
  isDead: boolean;
}

/** One person's browser: tabs, the lock between them, and a disk. */
export interface SimulatedBrowser {
  readonly actor: Actor;
  readonly disk: SimulatedDisk;
  /** How far its clock is off, in milliseconds. */
  readonly skew: number;
  readonly tabs: SimulatedTab[];
  /** Who holds the lock, and who waits for it. */
  owner: SimulatedTab | undefined;
  readonly waiting: SimulatedTab[];
}

/** What all browsers of a simulation share. */
export interface SimulatedWorld {
  readonly chance: () => number;
  readonly now: () => number;
  readonly server: () => MortalServer | undefined;
  /** Ops reach a server. */
  readonly onOps: (client: string, ops: readonly Op[]) => void;
  /** A server sends a frame to a client of a side. */
  readonly onSent: (epoch: string, side: Side, text: string) => void;
}

export function openBrowser(actor: Actor, skew: number): SimulatedBrowser {
  return {
    actor,
    disk: { kept: new Map(), isFull: false },
    skew,
    tabs: [],
    owner: undefined,
    waiting: [],
  };
}

/** Opens a tab on what the page brings along. */
export function openTab(
  world: SimulatedWorld,
  browser: SimulatedBrowser,
  client: string,
  initial: InitialSnapshot,
): SimulatedTab {
  const timers = new Set<() => void>();
  const tab: SimulatedTab = {
    browser,
    state: openClient(client, initial),
    socket: undefined,
    hasTabLine: false,
    inbox: [],
    timers,
    queue: openQueueWriter(
      openSimulatedQueue(browser.disk, () => tab.isDead),
      (trouble) => send(world, tab, { kind: "storage", trouble }),
      (_ms, run) => {
        timers.add(run);
        return () => void timers.delete(run);
      },
    ),
    isStarted: false,
    isDead: false,
  };
  browser.tabs.push(tab);
  if (browser.owner) {
    browser.waiting.push(tab);
    giveRole(world, tab, "follower");
  } else {
    browser.owner = tab;
    giveRole(world, tab, "owner");
  }
  return tab;
}

function giveRole(world: SimulatedWorld, tab: SimulatedTab, role: Role): void {
  send(world, tab, { kind: tab.isStarted ? "role" : "start", role, now: nowOf(world, tab) });
  tab.isStarted = true;
}

export function nowOf(world: SimulatedWorld, tab: SimulatedTab): number {
  return world.now() + tab.browser.skew;
}

/** Gives the machine an event and does what it asks for, as the adapter of a real browser does. */
export function send(world: SimulatedWorld, tab: SimulatedTab, event: ClientEvent): void {
  if (tab.isDead) return;
  const { state, effects } = step(tab.state, event);
  tab.state = state;
  for (const effect of effects) perform(world, tab, effect);
}

function perform(world: SimulatedWorld, tab: SimulatedTab, effect: ClientEffect): void {
  switch (effect.kind) {
    case "connect":
      dropLine(tab);
      effect.transport === "tab" ? connectTab(world, tab) : connectSocket(world, tab);
      break;
    case "disconnect":
      dropLine(tab);
      queueMicrotask(() => {
        if (!tab.socket && !tab.hasTabLine) loseLine(world, tab);
      });
      break;
    case "send":
      if (tab.socket) tab.socket.toServer.push(JSON.stringify(effect.frame));
      else if (tab.hasTabLine) post(tab, { kind: "ask", from: tab.state.client, frame: effect.frame });
      break;
    case "tell":
      post(tab, { kind: "tell", to: effect.to, frame: effect.frame });
      break;
    case "keep":
      tab.queue.keep(effect.put, effect.drop);
      break;
    case "recall":
      void tab.queue.load().then((kept) => send(world, tab, { kind: "recalled", kept }));
      break;
    case "yield-queue":
      tab.queue.yield();
      break;
    case "take-over":
      takeOver(world, tab);
      break;
    case "release":
      release(world, tab);
      break;
  }
}

function post(from: SimulatedTab, message: TabMessage): void {
  for (const tab of from.browser.tabs) if (tab !== from) tab.inbox.push(structuredClone(message));
}

function connectTab(world: SimulatedWorld, tab: SimulatedTab): void {
  tab.hasTabLine = true;
  queueMicrotask(() => {
    if (tab.hasTabLine) send(world, tab, { kind: "opened", now: nowOf(world, tab) });
  });
}

function connectSocket(world: SimulatedWorld, tab: SimulatedTab): void {
  const server = world.server();
  const { participant, side } = tab.browser.actor;
  if (!server) return void queueMicrotask(() => loseLine(world, tab));
  const toClient: string[] = [];
  const socket: SimulatedSocket = {
    toServer: [],
    toClient,
    isCut: false,
    server,
    subscriber: {
      participant,
      side,
      client: tab.state.client,
      send: (text) => {
        world.onSent(server.epoch, side, text);
        toClient.push(text);
      },
      end: () => cut(world, tab),
    },
  };
  tab.socket = socket;
  send(world, tab, { kind: "opened", now: nowOf(world, tab) });
}

function loseLine(world: SimulatedWorld, tab: SimulatedTab): void {
  send(world, tab, { kind: "closed", now: nowOf(world, tab), random: world.chance() });
}

function dropLine(tab: SimulatedTab): void {
  tab.hasTabLine = false;
  const { socket } = tab;
  if (!socket) return;
  tab.socket = undefined;
  socket.isCut = true;
  if (!socket.server.isDead()) socket.server.room.leave(socket.subscriber);
}

/** Cuts the socket of a tab; it finds out at once. */
export function cut(world: SimulatedWorld, tab: SimulatedTab): void {
  if (!tab.socket) return;
  dropLine(tab);
  loseLine(world, tab);
}

function grantNext(world: SimulatedWorld, browser: SimulatedBrowser): void {
  browser.owner = browser.waiting.shift();
  if (browser.owner) giveRole(world, browser.owner, "owner");
}

/** Steals the lock, as a tab does whose owner sleeps. */
export function takeOver(world: SimulatedWorld, tab: SimulatedTab): void {
  const { browser } = tab;
  const old = browser.owner;
  browser.waiting.splice(0, browser.waiting.length, ...browser.waiting.filter((other) => other !== tab));
  browser.owner = tab;
  if (old && old !== tab) {
    browser.waiting.push(old);
    giveRole(world, old, "follower");
  }
  giveRole(world, tab, "owner");
}

function release(world: SimulatedWorld, tab: SimulatedTab): void {
  const { browser } = tab;
  browser.waiting.splice(0, browser.waiting.length, ...browser.waiting.filter((other) => other !== tab));
  if (browser.owner === tab) grantNext(world, browser);
}

/** Kills a tab: what it had not written is gone, its lock is free. */
export function killTab(world: SimulatedWorld, tab: SimulatedTab): void {
  tab.isDead = true;
  dropLine(tab);
  const { browser } = tab;
  browser.tabs.splice(browser.tabs.indexOf(tab), 1);
  release(world, tab);
}

/** Brings one message to a tab from another tab, and runs one of its timers. */
export function deliverInside(world: SimulatedWorld, tab: SimulatedTab): void {
  const [timer] = tab.timers;
  if (timer) {
    tab.timers.delete(timer);
    timer();
  }
  const message = tab.inbox.shift();
  if (!message) return;
  if (message.kind === "ask") {
    const at = new Date(nowOf(world, tab)).toISOString();
    send(world, tab, { kind: "tab", from: message.from, frame: message.frame, at });
  } else if (message.to === null || message.to === tab.state.client) {
    const now = nowOf(world, tab);
    if (message.frame.type === "owner") send(world, tab, { kind: "owner", word: message.frame.word, now });
    else if (tab.state.role === "follower" && tab.hasTabLine)
      send(world, tab, { kind: "frame", frame: message.frame, now });
  }
}

/** Takes a text out of a queue: the oldest or, where frames may overtake each other, the one after it. */
function take(texts: string[], mayOvertake: boolean): string | undefined {
  const [first, second] = texts;
  const isFixed = (text: string | undefined) => text === undefined || /"type":"(hello|welcome)"/.test(text);
  return mayOvertake && !isFixed(first) && !isFixed(second) ? texts.splice(1, 1)[0] : texts.shift();
}

/** Brings one frame of a tab's socket each way; `isRough` lets frames come twice and overtake each other. */
export function deliverOutside(world: SimulatedWorld, tab: SimulatedTab, isRough: boolean): void {
  const { socket } = tab;
  if (!socket) return;
  const { chance } = world;
  const isCut = () => socket.isCut;
  const up = take(socket.toServer, isRough && chance() < 0.1);
  if (up !== undefined) {
    const sent: SentFrame = JSON.parse(up);
    if (sent.type === "ops" && !socket.server.isDead()) world.onOps(sent.client, sent.ops);
    socket.server.receive(socket.subscriber, isCut, up);
  }
  if (up !== undefined && isRough && chance() < 0.1) socket.server.receive(socket.subscriber, isCut, up);
  if (tab.socket !== socket) return;
  const down = take(socket.toClient, isRough && chance() < 0.1);
  const frame = down === undefined ? undefined : parseServerFrame(down);
  if (!frame) return;
  send(world, tab, { kind: "frame", frame, now: nowOf(world, tab) });
  if (isRough && frame.type !== "welcome" && chance() < 0.1 && tab.socket === socket)
    send(world, tab, { kind: "frame", frame, now: nowOf(world, tab) });
}
