import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { SideChange } from "#lib/matrix/tables.ts";
import {
  type Ack,
  type ByeReason,
  type Me,
  PROTOCOL_VERSION,
  type SentEntry,
  type SentFrame,
  type ServerFrame,
} from "../../frames.ts";
import type { InitialSnapshot } from "../connection.ts";
import type { LineEvents, OpenLine } from "./open-line.ts";

type Hello = Extract<SentFrame, { type: "hello" }>;
type Ops = Extract<SentFrame, { type: "ops" }>;

/** A page of changes as the API answers it. */
interface ChangesAnswer {
  readonly v: number;
  readonly epoch: string;
  readonly epochStart: { readonly shared: number; readonly own: number };
  readonly me: Me;
  readonly heads: { readonly shared: number; readonly own: number };
  readonly entries: readonly SentEntry[];
  readonly next: number | null;
}

const ASK_MS = 2_500;
const TOO_FAST_MS = 1_000;
const REASONS: Readonly<Record<number, ByeReason>> = {
  401: "not-signed-in",
  403: "revoked",
  404: "no-matrix",
};

class Refused extends Error {
  constructor(
    readonly reason: ByeReason,
    message: string,
  ) {
    super(message);
  }
}

/** A line over plain requests, for networks that let no socket through: it asks every few seconds. */
export function openPollingLine(
  matrix: MatrixId,
  events: LineEvents,
  fetchFrom: typeof fetch = fetch,
): OpenLine {
  const root = `/api/v1/matrices/${matrix}`;
  const held = { shared: 0, own: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  let epoch = "";
  let turn: Promise<void> = Promise.resolve();

  async function ask<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await fetchFrom(`${root}${path}`, { cache: "no-store", ...init });
    if (response.ok) return response.json();
    const problem: { readonly detail?: string } = await response.json();
    const reason = REASONS[response.status];
    if (reason) throw new Refused(reason, problem.detail ?? "The server does not let this browser in.");
    throw new Error(`${path} answered ${response.status}`);
  }

  const changes = (stream: "shared" | "own", since: number) =>
    ask<ChangesAnswer>(`/changes?stream=${stream}&since=${since}`);

  function frame(received: ServerFrame): void {
    if (!isClosed) events.frame(received);
  }

  async function pages(stream: "shared" | "own", first: ChangesAnswer): Promise<readonly SentEntry[]> {
    const entries = [...first.entries];
    for (let { next } = first; next !== null && !isClosed; ) {
      const page = await changes(stream, next);
      entries.push(...page.entries);
      next = page.next;
    }
    return entries;
  }

  // One side's entries carry side changes; the API answers both streams in one shape.
  const asOwn = (entries: readonly SentEntry[]) => entries as unknown as readonly SentEntry<SideChange>[];

  async function greet(hello: Hello): Promise<void> {
    const { shared: since, own: ownSince } = hello.since;
    const first = await changes("shared", since ?? 0);
    if (first.v !== PROTOCOL_VERSION)
      throw new Refused("reload", "This page is older than the server. Load it again; nothing is lost.");
    const { v, me, epochStart, heads } = first;
    epoch = first.epoch;
    const holds =
      epoch === hello.epoch &&
      since !== null &&
      ownSince !== null &&
      since <= heads.shared &&
      ownSince <= heads.own;
    if (!holds) {
      const { matrix: state, own, ...known } = await ask<InitialSnapshot>("/state");
      held.shared = state.revision;
      held.own = own.revision;
      return frame({
        type: "welcome",
        v,
        ...known,
        people: [],
        shared: { kind: "snapshot", state, hash: "" },
        own: { kind: "snapshot", state: own, hash: "" },
      });
    }
    const shared = await pages("shared", first);
    const own = heads.own > ownSince ? await pages("own", await changes("own", ownSince)) : [];
    held.shared = since + shared.length;
    held.own = ownSince + own.length;
    frame({
      type: "welcome",
      v,
      me,
      epoch,
      epochStart,
      people: [],
      shared: { kind: "entries", entries: shared },
      own: { kind: "entries", entries: asOwn(own) },
    });
  }

  async function look(): Promise<void> {
    const first = await changes("shared", held.shared);
    if (first.epoch !== epoch) throw new Error("The server was restored");
    const { heads, me } = first;
    const shared = await pages("shared", first);
    if (shared.length > 0) frame({ type: "changes", stream: "shared", entries: shared });
    held.shared += shared.length;
    if (heads.own > held.own) {
      const own = await pages("own", await changes("own", held.own));
      frame({ type: "changes", stream: me.side, entries: asOwn(own) });
      held.own += own.length;
    }
    frame({ type: "pong", heads: held });
  }

  async function submit({ client, ops }: Ops): Promise<void> {
    for (;;) {
      const response = await fetchFrom(`${root}/ops`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ client, ops }),
      });
      if (response.status !== 429) {
        if (!response.ok) throw new Error(`/ops answered ${response.status}`);
        const { acks }: { readonly acks: readonly Ack[] } = await response.json();
        return frame({ type: "acks", acks });
      }
      await new Promise((resolve) => setTimeout(resolve, TOO_FAST_MS));
    }
  }

  function end(error: unknown): void {
    if (isClosed) return;
    if (error instanceof Refused) frame({ type: "bye", reason: error.reason, message: error.message });
    if (isClosed) return;
    close();
    events.closed();
  }

  function close(): void {
    isClosed = true;
    clearTimeout(timer);
  }

  function run(task: () => Promise<void>): void {
    turn = turn.then(() => (isClosed ? undefined : task())).catch(end);
  }

  function waitAndLook(): void {
    clearTimeout(timer);
    timer = setTimeout(lookAgain, ASK_MS);
  }

  function lookAgain(): void {
    clearTimeout(timer);
    run(look);
    run(async () => waitAndLook());
  }

  queueMicrotask(() => {
    if (!isClosed) events.opened();
  });

  return {
    send: (sent) => {
      if (sent.type === "hello") {
        run(() => greet(sent));
        run(async () => waitAndLook());
      } else if (sent.type === "ops") {
        run(() => submit(sent));
        lookAgain();
      } else if (sent.type === "ping") lookAgain();
    },
    close,
  };
}
