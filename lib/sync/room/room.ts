import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import type { ActivityId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import { type Ack, type HelloFrame, PROTOCOL_VERSION, type ReadOp } from "../frames.ts";
import { openAudience } from "./audience.ts";
import type { DecidedBatch } from "./decide-batch.ts";
import { openLogWriter } from "./log-writer.ts";
import { replayFor } from "./replay.ts";
import type { RoomOptions } from "./room-options.ts";
import { isShared, type RoomState } from "./room-state.ts";
import { type Subscriber, sendFrame, toMe } from "./subscriber.ts";

/** The ops of one frame or request; `answer` is called once, with one fate an op, or with why there is none. */
export interface Submission {
  readonly participant: ParticipantId;
  readonly client: string;
  readonly ops: readonly ReadOp[];
  readonly answer: (answer: { readonly ok: true; readonly acks: readonly Ack[] } | Refusal) => void;
}

/** One matrix, live. */
export interface Room {
  readonly submit: (submission: Submission) => void;
  /** Sends a welcome with what the client lacks, and from then on every change that its side may see. */
  readonly join: (subscriber: Subscriber, hello: Pick<HelloFrame, "since" | "epoch">) => Promise<void>;
  readonly leave: (subscriber: Subscriber) => void;
  readonly setRow: (subscriber: Subscriber, row: ActivityId | null, calls: boolean) => void;
  readonly sendHeads: (subscriber: Subscriber) => void;
  /** The state as stored. */
  readonly read: () => Promise<RoomState>;
  /** Ends the connections of somebody who may no longer be here. */
  readonly revoke: (participant: ParticipantId) => void;
  /** Makes somebody whose right has changed connect again. */
  readonly renew: (participant: ParticipantId) => void;
  readonly isQuiet: () => boolean;
  /** Stores what is under way, keeps a snapshot and ends all connections. */
  readonly close: () => Promise<void>;
}

const SNAPSHOT_AFTER = 500;
const QUIET_MS = 2000;
/** From so many on nobody waits for a quiet moment: opening the matrix would fold them all. */
const SNAPSHOT_AT_LAST = 5000;

/** Opens the room of a stored matrix; one turn of the event loop is decided, stored, answered and sent out together. */
export function openRoom(options: RoomOptions, loaded: RoomState): Room {
  const { clock } = options;
  const writer = openLogWriter(options, loaded);
  const audience = openAudience(clock);
  let queue: Submission[] = [];
  let isFlushing = false;
  let heads = loaded.heads;
  let snapshotTimer: (() => void) | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** One thing at a time: a welcome between commit and fan-out would have a hole. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const next = turn.then(run);
    turn = next.catch(() => undefined);
    return next;
  }

  async function actorsOf(submissions: readonly Submission[]): Promise<ReadonlyMap<string, Actor>> {
    const actors = new Map<string, Actor>();
    for (const participant of new Set(submissions.map((submission) => submission.participant))) {
      const actor = await options.findActor(participant);
      if (actor) actors.set(participant, actor);
    }
    return actors;
  }

  async function decideAndStore(submissions: readonly Submission[]): Promise<DecidedBatch | undefined> {
    try {
      const actors = await actorsOf(submissions);
      const items = submissions.flatMap(({ participant, client, ops }) =>
        ops.map((read) => ({ read, client, actor: actors.get(participant) })),
      );
      return await writer.write(items);
    } catch (error) {
      options.report(error);
      return undefined;
    }
  }

  async function flush(): Promise<void> {
    const submissions = queue;
    queue = [];
    const decided = await decideAndStore(submissions);
    if (!decided) {
      const refusal = refuse("unavailable", "The change could not be stored; it is not done. Send it again.");
      for (const { answer } of submissions) answer(refusal);
      return;
    }
    heads = decided.state.heads;
    let at = 0;
    for (const { ops, answer } of submissions) {
      answer({ ok: true, acks: decided.fates.slice(at, at + ops.length) });
      at += ops.length;
    }
    options.onMoment?.("after-ack");
    audience.tell(decided.entries);
    options.onMoment?.("after-fan-out");
    tellOfEditions(decided);
    planSnapshot();
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) await inTurn(flush);
    isFlushing = false;
  }

  function tellOfEditions({ entries, state }: DecidedBatch): void {
    for (const { change } of entries) {
      if (!isShared(change)) continue;
      for (const write of change.writes) {
        const edition = write.table === "edition" ? state.matrix.tables.edition[write.id] : undefined;
        if (edition) options.onEdition({ matrix: options.matrix, edition });
      }
    }
  }

  function planSnapshot(): void {
    const unsaved = writer.sinceSnapshot();
    if (unsaved < SNAPSHOT_AFTER || (unsaved >= SNAPSHOT_AT_LAST && snapshotTimer)) return;
    snapshotTimer?.();
    snapshotTimer = clock.after(QUIET_MS, () => {
      snapshotTimer = undefined;
      inTurn(writer.saveSnapshots).catch(options.report);
    });
  }

  return {
    submit: (submission) => {
      if (submission.ops.length === 0) return submission.answer({ ok: true, acks: [] });
      queue.push(submission);
      if (isFlushing) return;
      isFlushing = true;
      clock.defer(() => void drain());
    },
    join: (subscriber, hello) =>
      inTurn(async () => {
        const actor = await options.findActor(subscriber.participant);
        if (!actor || actor.side !== subscriber.side)
          return subscriber.end("revoked", "Your access was taken back or has run out.");
        const state = await writer.current();
        const replay = await replayFor(options.store, state, hello, actor.side);
        audience.add(subscriber, actor);
        const people = audience.people();
        sendFrame(subscriber, {
          type: "welcome",
          v: PROTOCOL_VERSION,
          me: toMe(actor),
          epoch: state.epoch,
          epochStart: { shared: state.epochStart.shared, own: state.epochStart[actor.side] },
          ...replay,
          people,
        });
      }),
    leave: audience.remove,
    setRow: audience.setRow,
    sendHeads: (subscriber) =>
      sendFrame(subscriber, {
        type: "pong",
        heads: { shared: heads.shared.revision, own: heads[subscriber.side].revision },
      }),
    read: () => inTurn(writer.current),
    revoke: (participant) => audience.end("revoked", "Your access was taken back.", participant),
    renew: (participant) => audience.end("restart", "Your right has changed.", participant),
    isQuiet: () => audience.isEmpty() && !isFlushing,
    close: async () => {
      while (queue.length > 0) await inTurn(flush);
      snapshotTimer?.();
      audience.end("restart", "The server restarts; your work is stored.");
      // A snapshot saves time only: that it could not be kept must not keep the server from stopping.
      await inTurn(writer.saveSnapshots).catch(options.report);
    },
  };
}
