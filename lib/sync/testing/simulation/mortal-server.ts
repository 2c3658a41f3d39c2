import type { LogStore } from "../../log-store.ts";
import { parseClientFrame } from "../../protocol.ts";
import type { Room } from "../../room/room.ts";
import type { RoomOptions } from "../../room/room-options.ts";
import type { Subscriber } from "../../room/subscriber.ts";
import { openTestRoom } from "../open-test-room.ts";

/** Where a server may be killed while it stores a batch. */
export type Moment = "before commit" | "after commit";

/** A server over a store that outlives it. */
export interface MortalServer {
  readonly room: Room;
  readonly epoch: string;
  /** Takes in a frame; what it could not do for a fault is thrown by `check`. */
  readonly receive: (subscriber: Subscriber, isCut: () => boolean, text: string) => void;
  /** Dies at once: nothing that it had begun goes on. */
  readonly kill: () => void;
  readonly isDead: () => boolean;
  /** Runs what it had put off. */
  readonly runTimers: () => void;
  readonly check: () => void;
}

/** One of its own each time: what waits for a shared one would be held for ever. */
const never = () => new Promise<never>(() => {});

/** A store whose answers never come once its server is dead, and that may kill it around a commit. */
function mortal(store: LogStore, isDead: () => boolean, onMoment: (moment: Moment) => void): LogStore {
  const alive = <T>(run: () => Promise<T>): Promise<T> =>
    isDead() ? never() : run().then((value) => (isDead() ? never() : value));
  return {
    create: (...of) => alive(() => store.create(...of)),
    findHeads: (...of) => alive(() => store.findHeads(...of)),
    findEpoch: (...of) => alive(() => store.findEpoch(...of)),
    commit: (...of) =>
      alive(async () => {
        onMoment("before commit");
        if (isDead()) return never();
        const committed = await store.commit(...of);
        onMoment("after commit");
        return committed;
      }),
    entriesSince: (...of) => alive(() => store.entriesSince(...of)),
    findEntry: (...of) => alive(() => store.findEntry(...of)),
    findFates: (...of) => alive(() => store.findFates(...of)),
    findSnapshot: (...of) => alive(() => store.findSnapshot(...of)),
    saveSnapshot: (...of) => alive(() => store.saveSnapshot(...of)),
  };
}

/** Opens a server on a store. */
export async function openMortalServer(
  store: LogStore,
  findActor: RoomOptions["findActor"],
  onMoment: (moment: Moment) => void,
): Promise<MortalServer> {
  let dead = false;
  let fault: unknown;
  const { room, reported, clock } = await openTestRoom(
    mortal(store, () => dead, onMoment),
    {
      findActor,
    },
  );
  const { epoch } = await room.read();
  return {
    room,
    epoch,
    isDead: () => dead,
    kill: () => {
      dead = true;
    },
    runTimers: clock.runTimers,
    check: () => {
      if (fault !== undefined) throw fault;
      if (reported.length > 0) throw reported[0];
    },
    receive: (subscriber, isCut, text) => {
      if (dead) return;
      const parsed = parseClientFrame(text);
      if (!parsed.ok) throw new Error(parsed.message);
      const { frame } = parsed;
      if (frame.type === "hello")
        room.join(subscriber, frame).catch((error: unknown) => {
          fault ??= error;
        });
      else if (frame.type === "ping") room.sendHeads(subscriber);
      else if (frame.type === "presence") room.setRow(subscriber, frame.row, frame.calls);
      else {
        const { participant, client } = subscriber;
        room.submit({
          participant,
          client: frame.client ?? client,
          ops: frame.ops,
          answer: (answer) => {
            if (answer.ok && !isCut()) subscriber.send(JSON.stringify({ type: "acks", acks: answer.acks }));
          },
        });
      }
    },
  };
}
